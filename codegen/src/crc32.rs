//! CRC-32/ISO-HDLC, a code's id: what Go's `crc32.ChecksumIEEE` and zlib's `crc32` compute.

pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    /// The check value of the CRC catalogue: <https://reveng.sourceforge.io/crc-catalogue/17plus.htm>.
    #[test]
    fn crc32_gives_the_published_check_value() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
    }
}
