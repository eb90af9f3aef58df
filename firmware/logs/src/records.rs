//! What is logged: by `core::fmt` on the host, by defmt on the chip. Both must say the same.

/// Calls `record!`, which is `format!` or the like, for every code and for messages, bodies and errors. `by_id` makes of
/// a code what is logged by its id; on the host, where the reader puts the name for it, that is the code itself.
macro_rules! record_all {
    ($record:ident, $by_id:path) => {{
        use edge_errors::{Arg, Code, ErrorBody, Language, categories, codes};

        for code in codes() {
            $record!("{}", code);
            $record!("{:?}", code);
            $record!("{}, {:?}", $by_id(code), $by_id(code));
        }
        $record!("{}", $by_id(Code::EDGESERVICE_OFFLINE));
        for category in categories() {
            $record!("{}", category);
            $record!("{:?}", category);
        }
        for language in Language::ALL {
            $record!("{}", language);
            let code = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST;
            let lists: [&[Arg]; 3] = [
                &[],
                &[Arg::Str("say \"hi\"\n"), Arg::Nil],
                &[Arg::Int(i64::MIN), Arg::Uint(7), Arg::Bool(true)],
            ];
            for args in lists {
                $record!("{:?}", code.message_in(language, args));
                $record!("{}", code.message_in(language, args).json());
                $record!("{:?}", code.message_in(language, args).json());
            }
            $record!("{:?}", Code::EDGESERVICE_OFFLINE.message_in(language, &[]));
        }
        if let Err(full) = Code::EDGESERVICE_OFFLINE.message(&[]).to_text(&mut []) {
            $record!("{}", full);
        }
        if let Err(unknown) = "NO_SUCH".parse::<Code>() {
            $record!("{}", unknown);
        }
        for body in ["", "[", "{}", "7", "{\"code\":true}", "{\"a\":\"\u{1}\"}"] {
            if let Err(error) = ErrorBody::parse(body.as_bytes()) {
                $record!("{} {}", error, error.kind);
            }
        }
        for text in ["no", "边缘服务已存在！边缘地址：，边缘代理名称：，边缘代理名称："] {
            let code = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST;
            if let Err(error) = code.args_in(Language::Zh, text) {
                $record!("{}", error);
            }
        }
        for body in [
            r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在","id":7}"#,
            r#"{"code":"ORG_RECORD_NOT_FOUND","message":"no"}"#,
            r#"{"code":"ORG_RECORD_NOT_FOUND","message":"\n"}"#,
            r#"{"code":"ORG_RECORD_NOT_FOUND"}"#,
            r#"{"code":"NO_SUCH"}"#,
        ] {
            if let Ok(body) = ErrorBody::parse(body.as_bytes()) {
                let translation = body.translate(Language::En, &mut []);
                $record!("{} {:?}", translation, translation);
                if let Some(why) = translation.untranslated() {
                    $record!("{}", why);
                }
            }
        }
        if let Err(unknown) = "tlh".parse::<Language>() {
            $record!("{}", unknown);
        }
    }};
}
