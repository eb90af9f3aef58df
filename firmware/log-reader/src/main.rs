//! `log-reader PROGRAM [MORE]`: reads the frames that the program logs from standard input and compares
//! each with what `core::fmt` writes on the host. A frame may be `MORE` bytes longer than a plain one.

#[macro_use]
#[path = "../../logs/src/records.rs"]
mod records;
mod names;

use std::convert::identity;
use std::error::Error;
use std::io::{self, Read};
use std::{env, fs};

use defmt_decoder::Table;
use edge_errors::Code;
use names::with_names;

/// How many bytes a record takes on the wire: a code, and the same code with its message. A packed text goes
/// there in pieces, each with its length.
const FRAME_LENGTHS: [(&str, usize); 2] =
    [("EDGESERVICE_OFFLINE", 28), ("EDGESERVICE_OFFLINE: Edge service is offline", 55)];
/// The same code by its id: packed or not. It is the last record of this text.
const BY_ID: usize = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let program = env::args_os().nth(1).ok_or("usage: log-reader PROGRAM [MORE] <FRAMES")?;
    let more: usize = env::args().nth(2).map_or(Ok(0), |more| more.parse())?;
    let table = Table::parse(&fs::read(program)?)?.ok_or("the program has no table of defmt")?;
    let mut frames = Vec::new();
    io::stdin().read_to_end(&mut frames)?;
    // The first frame has a zero before it, too.
    let frames = frames.split_inclusive(|&byte| byte == 0).skip(1);
    let mut logged = Vec::new();
    for frame in frames {
        let mut decoder = table.new_stream_decoder();
        decoder.received(frame);
        let decoded = decoder.decode().map_err(|error| format!("{frame:x?}: {error:?}"))?;
        logged.push((with_names(&decoded.display_message().to_string()), frame.len()));
    }

    let mut expected = Vec::new();
    macro_rules! record {
        ($($format:tt)*) => { expected.push(format!($($format)*)) };
    }
    record_all!(record, identity);
    assert!(
        logged.iter().map(|(text, _)| text).eq(&expected),
        "logged: {logged:#?}\nexpected: {expected:#?}"
    );
    let (offline, by_name) = FRAME_LENGTHS[0];
    let by_id = logged.iter().rfind(|(text, _)| text == offline).map(|&(_, len)| len);
    assert_eq!(by_id, Some(BY_ID), "bytes on the wire of a code that is logged by its id");
    let page = include_str!("../../../docs/firmware.md").replace('\n', " ");
    let id = Code::EDGESERVICE_OFFLINE.id();
    for said in [format!("{BY_ID} bytes in place of {by_name}"), format!("`not sent: code#{id:08x}`")] {
        assert!(page.contains(&said), "docs/firmware.md does not say: {said}");
    }
    for (text, expected) in FRAME_LENGTHS {
        let (_, len) = logged.iter().find(|(logged, _)| logged == text).ok_or(text)?;
        let expected = expected..=expected + more;
        assert!(expected.contains(len), "{len} bytes on the wire, not {expected:?}: {text}");
    }
    Ok(())
}
