//! The C, as Rust calls it. All that is unsafe is here.

use std::ffi::{CStr, c_char, c_uint};
use std::{fmt, ptr, slice};

/// A code in C: 0 is none.
pub type CCode = c_uint;

/// A language, of which C shows nothing.
#[repr(C)]
pub struct CLanguage {
    hidden: [u8; 0],
}

/// An argument of a message.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct CArg {
    kind: u8,
    text: *const c_char,
    number: u64,
}

/// A received body.
#[repr(C)]
struct CBody {
    code: *const c_char,
    code_length: usize,
    message: *const c_char,
    message_length: usize,
}

/// A macro that is a whole body.
#[repr(C)]
pub struct CConstant {
    language: usize,
    code: CCode,
    body: *const c_char,
}

impl CConstant {
    /// The place of the language, the code, and the body.
    #[must_use]
    pub fn read(&self) -> (usize, CCode, &'static [u8]) {
        (self.language, self.code, text(self.body))
    }
}

/// `struct interface` of interface.c.
#[repr(C)]
struct Interface {
    codes: *const CCode,
    code_count: usize,
    languages: *const *const CLanguage,
    language_count: usize,
    bodies: *const CConstant,
    body_count: usize,
    count: usize,
    name_size: usize,
    json_size: usize,
    catalog_id: u32,
    nil: extern "C" fn() -> CArg,
    str: unsafe extern "C" fn(*const c_char) -> CArg,
    strn: unsafe extern "C" fn(*const c_char, usize) -> CArg,
    from_int: extern "C" fn(i64) -> CArg,
    from_uint: extern "C" fn(u64) -> CArg,
    from_bool: extern "C" fn(bool) -> CArg,
    from_float: extern "C" fn(f64) -> CArg,
    lookup: unsafe extern "C" fn(*const c_char, usize) -> CCode,
    name: Option<extern "C" fn(CCode) -> *const c_char>,
    template: Option<unsafe extern "C" fn(CCode, *const CLanguage) -> *const c_char>,
    name_copy: unsafe extern "C" fn(*mut c_char, usize, CCode) -> usize,
    category: extern "C" fn(CCode) -> *const c_char,
    id: extern "C" fn(CCode) -> u32,
    from_id: extern "C" fn(u32) -> CCode,
    number: extern "C" fn(CCode) -> u32,
    from_number: extern "C" fn(u32) -> CCode,
    language_of: unsafe extern "C" fn(*const c_char) -> *const CLanguage,
    text: unsafe extern "C" fn(*mut c_char, usize, CCode, *const CLanguage, *const CArg, usize) -> usize,
    json: unsafe extern "C" fn(*mut c_char, usize, CCode, *const CLanguage) -> usize,
    json_args: unsafe extern "C" fn(*mut c_char, usize, CCode, *const CLanguage, *const CArg, usize) -> usize,
    parse: unsafe extern "C" fn(*mut CBody, *const c_char, usize, *mut usize) -> c_uint,
    body_code: unsafe extern "C" fn(*const CBody) -> CCode,
    unescape: unsafe extern "C" fn(*mut c_char, usize, *const c_char, usize) -> usize,
}

unsafe extern "C" {
    static plain_interface: Interface;
    static packed_interface: Interface;
    #[cfg(feature = "split")]
    static plain_split_interface: Interface;
    #[cfg(feature = "split")]
    static packed_split_interface: Interface;
}

/// The C of one form.
#[derive(Clone, Copy)]
pub struct Form {
    name: &'static str,
    c: &'static Interface,
}

// SAFETY: what its pointers point to is constant.
unsafe impl Send for Form {}
unsafe impl Sync for Form {}

/// What C says of a body: the bytes of its code, and those of its message.
pub type Said<'j> = (&'j [u8], Option<&'j [u8]>);

/// All forms.
#[must_use]
pub fn forms() -> [Form; if cfg!(feature = "split") { 4 } else { 2 }] {
    // SAFETY: they are constant.
    unsafe {
        [
            Form { name: "plain", c: &plain_interface },
            Form { name: "packed", c: &packed_interface },
            #[cfg(feature = "split")]
            Form { name: "plain, split", c: &plain_split_interface },
            #[cfg(feature = "split")]
            Form { name: "packed, split", c: &packed_split_interface },
        ]
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// A text of C, which never changes.
fn text(text: *const c_char) -> &'static [u8] {
    assert!(!text.is_null());
    // SAFETY: it is one of the tables.
    unsafe { CStr::from_ptr(text) }.to_bytes()
}

// SAFETY, in all that follows: each pointer is one that C gave, or points to as many bytes as the call says.
impl Form {
    /// The constants of the codes, in the order of the catalogue.
    #[must_use]
    pub fn codes(self) -> &'static [CCode] {
        unsafe { slice::from_raw_parts(self.c.codes, self.c.code_count) }
    }

    /// The languages, in the order of the header.
    #[must_use]
    pub fn languages(self) -> &'static [*const CLanguage] {
        unsafe { slice::from_raw_parts(self.c.languages, self.c.language_count) }
    }

    /// `EDGE_ERRORS_BODY`, in the order of the header.
    #[must_use]
    pub fn bodies(self) -> &'static [CConstant] {
        unsafe { slice::from_raw_parts(self.c.bodies, self.c.body_count) }
    }

    /// `EDGE_ERRORS_COUNT`, `_NAME_SIZE` and `_JSON_SIZE`.
    #[must_use]
    pub fn sizes(self) -> [usize; 3] {
        [self.c.count, self.c.name_size, self.c.json_size]
    }

    /// `EDGE_ERRORS_CATALOG_ID`.
    #[must_use]
    pub fn catalog_id(self) -> u32 {
        self.c.catalog_id
    }

    /// `EDGE_ERRORS_NIL`.
    #[must_use]
    pub fn nil(self) -> CArg {
        (self.c.nil)()
    }

    /// `EDGE_ERRORS_STR` of a text that ends in a NUL, or of NULL. The argument borrows it.
    #[must_use]
    pub fn str(self, text: Option<&CStr>) -> CArg {
        unsafe { (self.c.str)(text.map_or(ptr::null(), CStr::as_ptr)) }
    }

    /// `EDGE_ERRORS_STRN`. The argument borrows the text.
    #[must_use]
    pub fn strn(self, text: &[u8]) -> CArg {
        unsafe { (self.c.strn)(text.as_ptr().cast(), text.len()) }
    }

    /// `EDGE_ERRORS_INT`.
    #[must_use]
    pub fn int(self, number: i64) -> CArg {
        (self.c.from_int)(number)
    }

    /// `EDGE_ERRORS_UINT`.
    #[must_use]
    pub fn uint(self, number: u64) -> CArg {
        (self.c.from_uint)(number)
    }

    /// `EDGE_ERRORS_BOOL`.
    #[must_use]
    pub fn bool(self, value: bool) -> CArg {
        (self.c.from_bool)(value)
    }

    /// `EDGE_ERRORS_FLOAT`.
    #[must_use]
    pub fn float(self, number: f64) -> CArg {
        (self.c.from_float)(number)
    }

    /// `edge_errors_lookup`.
    #[must_use]
    pub fn lookup(self, name: &[u8]) -> CCode {
        unsafe { (self.c.lookup)(name.as_ptr().cast(), name.len()) }
    }

    /// `edge_errors_name`, which the plain form has.
    #[must_use]
    pub fn name(self, code: CCode) -> Option<&'static [u8]> {
        self.c.name.map(|name| text(name(code)))
    }

    /// `edge_errors_template`, which the plain form has.
    #[must_use]
    pub fn template(self, code: CCode, language: usize) -> Option<&'static [u8]> {
        self.c.template.map(|template| text(unsafe { template(code, self.languages()[language]) }))
    }

    /// `edge_errors_name_copy`.
    pub fn name_copy(self, buffer: *mut c_char, size: usize, code: CCode) -> usize {
        unsafe { (self.c.name_copy)(buffer, size, code) }
    }

    /// `edge_errors_category`.
    #[must_use]
    pub fn category(self, code: CCode) -> &'static [u8] {
        text((self.c.category)(code))
    }

    /// `edge_errors_id`.
    #[must_use]
    pub fn id(self, code: CCode) -> u32 {
        (self.c.id)(code)
    }

    /// `edge_errors_from_id`.
    #[must_use]
    pub fn from_id(self, id: u32) -> CCode {
        (self.c.from_id)(id)
    }

    /// `edge_errors_number`.
    #[must_use]
    pub fn number(self, code: CCode) -> u32 {
        (self.c.number)(code)
    }

    /// `edge_errors_from_number`.
    #[must_use]
    pub fn from_number(self, number: u32) -> CCode {
        (self.c.from_number)(number)
    }

    /// The index of the language that `edge_errors_language_of` finds.
    #[must_use]
    pub fn language_of(self, tag: Option<&CStr>) -> Option<usize> {
        let found = unsafe { (self.c.language_of)(tag.map_or(ptr::null(), CStr::as_ptr)) };
        let place = || self.languages().iter().position(|&language| language == found);
        (!found.is_null()).then(|| place().expect("a language of the header"))
    }

    /// `edge_errors_text`.
    pub fn text(
        self,
        buffer: *mut c_char,
        size: usize,
        code: CCode,
        language: usize,
        args: &[CArg],
    ) -> usize {
        let language = self.languages()[language];
        unsafe { (self.c.text)(buffer, size, code, language, args_pointer(args), args.len()) }
    }

    /// `edge_errors_json`.
    pub fn json(self, buffer: *mut c_char, size: usize, code: CCode, language: usize) -> usize {
        unsafe { (self.c.json)(buffer, size, code, self.languages()[language]) }
    }

    /// `edge_errors_json_args`.
    pub fn json_args(
        self,
        buffer: *mut c_char,
        size: usize,
        code: CCode,
        language: usize,
        args: &[CArg],
    ) -> usize {
        let language = self.languages()[language];
        unsafe { (self.c.json_args)(buffer, size, code, language, args_pointer(args), args.len()) }
    }

    /// `edge_errors_parse`, then `edge_errors_body_code`; or the status, and the offset of what is wrong.
    ///
    /// # Errors
    ///
    /// The status and the offset of what is wrong.
    pub fn parse(self, json: &[u8]) -> Result<(Said<'_>, CCode), (c_uint, usize)> {
        let mut body = CBody { code: ptr::null(), code_length: 0, message: ptr::null(), message_length: 0 };
        let (start, len) = (json.as_ptr().cast(), json.len());
        let mut offset = usize::MAX;
        let status = unsafe { (self.c.parse)(&raw mut body, start, len, &raw mut offset) };
        if len % 8 == 0 {
            let again = unsafe { (self.c.parse)(&raw mut body, start, len, ptr::null_mut()) };
            assert_eq!(status, again, "the offset is not asked for");
        }
        if status != 0 {
            return Err((status, offset));
        }
        let part = |part: *const c_char, length: usize| {
            let offset = part.addr().wrapping_sub(json.as_ptr().addr());
            json.get(offset..).and_then(|rest| rest.get(..length)).expect("a part of the body")
        };
        let message = (!body.message.is_null()).then(|| part(body.message, body.message_length));
        let code = unsafe { (self.c.body_code)(&raw const body) };
        Ok(((part(body.code, body.code_length), message), code))
    }

    /// `edge_errors_unescape`.
    pub fn unescape(self, buffer: *mut c_char, size: usize, value: &[u8]) -> usize {
        unsafe { (self.c.unescape)(buffer, size, value.as_ptr().cast(), value.len()) }
    }
}

/// NULL where there are none.
fn args_pointer(args: &[CArg]) -> *const CArg {
    if args.is_empty() { ptr::null() } else { args.as_ptr() }
}
