//! A floating-point number as an exact fraction, from which decimal digits are read one after the other.
//!
//! It is what Steele and White call the Dragon (<https://dl.acm.org/doi/10.1145/93542.93559>): two whole numbers of
//! any length, and a third one that says how far from the number its text may be. The same loop so finds the
//! shortest text and rounds to a number of decimals. There is no table, and no division.
//!
//! A limb has 16 bits, so that sums and products need no more than the 32 bits of the chip.

// What is cut off is what does not belong to a limb; the sums are small.
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_possible_wrap)]

const LIMB_BITS: u32 = u16::BITS;

/// For 99 digits of the largest number, and of the smallest.
const LIMBS: usize = 66;

/// `mantissa` × 2^`exponent`.
#[derive(Clone, Copy)]
pub(crate) struct Binary {
    pub(crate) mantissa: u64,
    pub(crate) exponent: i32,
    /// Whether the next smaller number is only half as far away as the next larger one.
    pub(crate) is_narrow_below: bool,
}

impl Binary {
    /// A lower bound of where the decimal point is: after so many digits. It is right or one too low.
    pub(crate) fn point(self) -> i32 {
        let bits = 63_i32.wrapping_sub(self.mantissa.leading_zeros() as i32).wrapping_add(self.exponent);
        // The decimal logarithm of 2, times 2^18.
        (bits.wrapping_mul(78913) >> 18).wrapping_add(1)
    }
}

/// A whole number, its lowest limb first.
// Aligned, so that it is set to zero by words.
#[repr(align(4))]
struct Whole([u16; LIMBS]);

impl Whole {
    /// `start` × 5^`fives` × 2^`twos`; what is negative counts as 0.
    fn set(&mut self, start: u64, fives: i32, twos: i32, len: usize) {
        let twos = twos.max(0) as u32;
        self.0 = [0; LIMBS];
        let mut rest = start;
        for limb in self.0.iter_mut().skip((twos / LIMB_BITS) as usize) {
            *limb = rest as u16;
            rest >>= LIMB_BITS;
        }
        self.multiply(1_u32.wrapping_shl(twos % LIMB_BITS), len);
        for _ in 0..fives {
            self.multiply(5, len);
        }
    }

    #[inline(never)]
    fn multiply(&mut self, by: u32, len: usize) {
        let mut carry = 0_u32;
        for limb in self.0.iter_mut().take(len) {
            carry = carry.wrapping_add(u32::from(*limb).wrapping_mul(by));
            *limb = carry as u16;
            carry >>= LIMB_BITS;
        }
    }
}

/// `number` ÷ `unit` is below 1. It is the number ÷ 10^point, without the digits that were read.
pub(crate) struct Fraction {
    number: Whole,
    unit: Whole,
    /// A text that is no farther than this from the number is right.
    gap: Whole,
    /// How many limbs are used.
    len: usize,
    /// 1 where the text must be nearer than the gap, else 0.
    strict: i32,
    /// 1 where the gap below is half of `gap`, else 0.
    narrow: i32,
}

impl Fraction {
    // All of it is zero, so it is no table in flash.
    pub(crate) const ZERO: Fraction = Fraction {
        number: Whole([0; LIMBS]),
        unit: Whole([0; LIMBS]),
        gap: Whole([0; LIMBS]),
        len: 0,
        strict: 0,
        narrow: 0,
    };

    /// A number ÷ 10^`point`, for so many decimals of the number; for its shortest text where there are none given.
    pub(crate) fn set(&mut self, binary: Binary, point: i32, decimals: Option<i32>) {
        let Binary { mantissa, exponent, is_narrow_below } = binary;
        // 10^point is 5^point × 2^point, and the twos are taken from the exponent.
        let twos = exponent.wrapping_sub(point);
        let (mut digits, mut more_twos) = (0, 0);
        let mut gap = (1, point.wrapping_neg(), twos);
        if let Some(decimals) = decimals {
            if decimals >= 0 && exponent.wrapping_add(decimals) >= 0 {
                // The number ends before the last decimal.
                gap = (0, 0, 0);
            } else {
                // Half a unit of the last digit.
                digits = point.wrapping_add(decimals).max(0);
                gap = (1, point, twos.wrapping_add(digits).wrapping_neg());
                more_twos = gap.2.wrapping_neg().min(digits).max(0);
            }
            (self.strict, self.narrow) = (0, 0);
        } else {
            self.strict = (mantissa & 1) as i32;
            self.narrow = i32::from(is_narrow_below);
        }
        let decimal = point.wrapping_abs().wrapping_mul(3).wrapping_add(digits.wrapping_mul(4));
        let bits = twos.wrapping_abs().wrapping_add(decimal).wrapping_add(88);
        self.len = (bits as u32 / LIMB_BITS) as usize;
        let len = self.len;
        let fives = digits.wrapping_add(point.wrapping_neg().max(0));
        self.number.set(mantissa << 1, fives, twos.max(0).wrapping_add(more_twos), len);
        let twos = twos.wrapping_neg().max(0).wrapping_add(more_twos);
        self.unit.set(2, digits.wrapping_add(point.max(0)), twos, len);
        self.gap.set(gap.0, gap.1, gap.2, len);
    }

    /// Whether it is rounded to 1, so that there is one more digit before the point.
    pub(crate) fn is_one(&self) -> bool {
        self.is_positive(self.strict, [1, 1, -1])
    }

    /// The next digit, and whether it is the last one.
    pub(crate) fn next_digit(&mut self) -> (usize, bool) {
        self.number.multiply(10, self.len);
        self.gap.multiply(10, self.len);
        let mut digit = 0_usize;
        while self.is_positive(0, [1, 0, -1]) {
            self.subtract_unit();
            digit = digit.wrapping_add(1);
        }
        let can_stay = self.is_positive(self.strict, [(-1_i32).wrapping_sub(self.narrow), 1, 0]);
        let can_rise = self.is_one();
        // Up to the nearer one, and from the middle to the even one.
        let is_even = i32::from(digit & 1 == 0);
        if can_rise && (!can_stay || self.is_positive(is_even, [2, 0, -1])) {
            digit = digit.wrapping_add(1);
        }
        (digit, can_stay || can_rise)
    }

    /// Whether the sum of number, unit and gap, each times its factor, is at least `least`.
    #[inline(never)]
    fn is_positive(&self, least: i32, [number, gap, unit]: [i32; 3]) -> bool {
        let mut carry = least.wrapping_neg();
        let limbs = self.number.0.iter().zip(&self.gap.0).zip(&self.unit.0);
        for ((&number_limb, &gap_limb), &unit_limb) in limbs.take(self.len) {
            carry = carry
                .wrapping_add(i32::from(number_limb).wrapping_mul(number))
                .wrapping_add(i32::from(gap_limb).wrapping_mul(gap))
                .wrapping_add(i32::from(unit_limb).wrapping_mul(unit))
                >> LIMB_BITS;
        }
        carry >= 0
    }

    fn subtract_unit(&mut self) {
        let mut carry = 0_i32;
        for (limb, &unit) in self.number.0.iter_mut().zip(&self.unit.0).take(self.len) {
            carry = carry.wrapping_add(i32::from(*limb)).wrapping_sub(i32::from(unit));
            *limb = carry as u16;
            carry >>= LIMB_BITS;
        }
    }
}
