//! Bodies that others wrote: what is read, what is refused, and where.

#[path = "../common/mod.rs"]
mod common;

mod documents;
mod encoders;
mod fields;
mod judge;
mod limits;
mod mutations;
mod sent_on;
mod strings;
mod translate;

use edge_errors::{ErrorBody, ParseErrorKind};
use serde_json::json;

use crate::common::AWKWARD;

/// Bodies as they could be sent. They do not depend on the catalogue.
fn bodies() -> Vec<String> {
    let mut bodies: Vec<String> = [
        r#"{"code":"A"}"#,
        r#"{"code":404,"message":"a"}"#,
        r#"{"error":-1,"reason":"b","x":null}"#,
        r#" { "x" : [ 1.5e-3 , { "y" : [ true , false , null ] } , "z" ] , "code" : "INVALID_PARAM" } "#,
        r#"{"c\u006fde":"INVALID\u005fPARAM","m\u0065ssage":"\ud83d\ude39\n\"\\\/"}"#,
        r#"{"message":{"zh":"组织","en":"x"},"code":null,"error":7}"#,
        r#"{"x":{},"y":[],"z":-0,"code":"A","code":"B","message":"a","message":"b"}"#,
        r#"{"error":{"code":404,"message":"No such pump","status":"NOT_FOUND"}}"#,
        r#"{"error":"invalid_request","error_description":"a"}"#,
        r#"{"error":{"error":"A","msg":"a"},"message":"b","x":{"code":[]}}"#,
        r#"{"error":{"code":[1],"message":"a"},"msg":"b","reason":"c","code":"A"}"#,
        r#" {"x":[1.5e+3,true,{"":null},[],{}],"error":-12,"\u0072eason":"\ud83d\ude39é"} "#,
    ]
    .map(str::to_owned)
    .into();
    for text in AWKWARD {
        bodies.push(
            json!({ "code": "EDGESERVICE_OFFLINE", "message": format!("边缘服务：{text}，é") }).to_string(),
        );
    }
    bodies
}

/// The kind and the offset of the error that a body has.
fn error(body: &[u8]) -> (ParseErrorKind, usize) {
    let error = ErrorBody::parse(body).expect_err("it is refused");
    (error.kind, error.offset)
}
