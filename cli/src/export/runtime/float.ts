/** A float as `mantissa * 2 ** exponent`; the mantissa has 53 bits, or is 0. */
function binary(size: number): [mantissa: bigint, exponent: number] {
  let exponent = 0;
  let scaled = size;
  while (scaled !== 0 && scaled < 2 ** 52) {
    scaled *= 2;
    exponent -= 1;
  }
  while (scaled >= 2 ** 53) {
    scaled /= 2;
    exponent += 1;
  }
  return [BigInt(scaled), exponent];
}

/** All digits of a float, which has as many decimals. */
function decimal(size: number): [digits: bigint, decimals: number] {
  const [mantissa, exponent] = binary(size);
  return exponent < 0
    ? [mantissa * 5n ** BigInt(-exponent), -exponent]
    : [mantissa * 2n ** BigInt(exponent), 0];
}

/** Without the last digits: rounded, and in the middle to the even digit. */
function round(digits: bigint, count: number): bigint {
  if (count <= 0) {
    return digits * 10n ** BigInt(-count);
  }
  const unit = 10n ** BigInt(count);
  const quotient = digits / unit;
  const twice = (digits % unit) * 2n;
  const isUp = twice > unit || (twice === unit && quotient % 2n === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** Go's `%.3f`. Not `toFixed`, which rounds up in the middle. */
function fixed(size: number, precision: number): string {
  const [digits, decimals] = decimal(size);
  return point(round(digits, decimals - precision).toString(), precision);
}

/** Digits of which so many are decimals. */
function point(digits: string, decimals: number): string {
  if (decimals <= 0) {
    return digits + "0".repeat(-decimals);
  }
  const all = digits.padStart(decimals + 1, "0");
  return `${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
}

/** Go's `%g`: so many digits, or the fewest that read back to the same. */
function general(size: number, precision: number | undefined): string {
  let digits: string;
  let exponent: number;
  let limit = 6;
  if (precision === undefined || size === 0) {
    const [coefficient = "", power] = size.toExponential().split("e");
    digits = coefficient.replace(".", "");
    exponent = Number(power);
  } else {
    limit = Math.max(precision, 1);
    const [all, decimals] = decimal(size);
    const { length } = all.toString();
    const rounded = round(all, length - limit).toString();
    digits = rounded.replace(/0+$/, "");
    // One digit more where 9.99 is rounded to 10.0.
    exponent = length - decimals - 1 + (rounded.length - limit);
  }
  if (exponent >= -4 && exponent < limit) {
    return point(digits, digits.length - 1 - exponent);
  }
  const [first = "", ...rest] = digits;
  const decimals = rest.length === 0 ? "" : `.${rest.join("")}`;
  return `${first}${decimals}e${power(exponent)}`;
}

/** Go's `%x`: `0x1.8p+01`. */
function hexadecimal(size: number): string {
  const [mantissa, exponent] = binary(size);
  if (mantissa === 0n) {
    return "0x0p+00";
  }
  const digits = mantissa.toString(16).replace(/0+$/, "");
  const decimals = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `0x1${decimals}p${power(exponent + 52)}`;
}

/** An exponent: a sign, and at least two digits. */
function power(exponent: number): string {
  const digits = String(Math.abs(exponent)).padStart(2, "0");
  return (exponent < 0 ? "-" : "+") + digits;
}
