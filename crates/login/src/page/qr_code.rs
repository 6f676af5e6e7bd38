//! A text as a QR code (ISO/IEC 18004), drawn as one path of an inline SVG: nothing is loaded and nothing is run.

use std::fmt::Write as _;

use qrcodegen::QrCodeEcc;

/// Longest text that is drawn, in bytes. A longer one makes a picture that phones hardly read, and takes long to make.
pub(crate) const TEXT_BYTES_MAX: usize = 400;

/// Empty modules around the code.
const MARGIN: i32 = 4;

/// A picture.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct QrCode {
    /// Modules of a side, with the margin.
    pub(crate) side: i32,
    /// The dark modules, as the `d` of a path.
    pub(crate) path: String,
}

/// The picture of a text; `None` when it is too long.
pub(crate) fn of(text: &str) -> Option<QrCode> {
    if text.len() > TEXT_BYTES_MAX {
        return None;
    }
    let code = qrcodegen::QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let dark = i32::try_from(dark).ok()?;
            if dark > 0 {
                write!(path, "M{} {}h{dark}v1h-{dark}z", x + MARGIN, y + MARGIN).ok()?;
            }
            x += dark.max(1);
        }
    }
    Some(QrCode { side: code.size() + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules that a path fills, as rows of text.
    fn drawn(code: &QrCode) -> Vec<String> {
        let side = usize::try_from(code.side).unwrap();
        let mut rows = vec![vec!['.'; side]; side];
        for run in code.path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, rest) = rest.split_once('v').unwrap();
            assert_eq!(rest, format!("1h-{length}z"));
            let (x, y, length): (usize, usize, usize) = (x.parse().unwrap(), y.parse().unwrap(), length.parse().unwrap());
            rows[y][x..x + length].fill('#');
        }
        rows.into_iter().map(String::from_iter).collect()
    }

    #[test]
    fn a_code_has_its_three_marks_and_a_margin() {
        let code = of("otpauth://totp/a:b?secret=GEZDGNBVGY3TQOJQ&issuer=a").unwrap();
        let rows = drawn(&code);
        let (first, last) = (4, rows.len() - 5);
        assert!(rows[..first].iter().chain(&rows[last + 1..]).all(|row| !row.contains('#')));
        for (y, x) in [(first, first), (first, last - 6), (last - 6, first)] {
            let mark: Vec<&str> = rows[y..y + 7].iter().map(|row| &row[x..x + 7]).collect();
            assert_eq!(mark, ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]);
        }
    }

    #[test]
    fn so_long_and_no_longer() {
        assert!(of(&"x".repeat(TEXT_BYTES_MAX)).is_some());
        assert_eq!(of(&"x".repeat(TEXT_BYTES_MAX + 1)), None);
    }
}
