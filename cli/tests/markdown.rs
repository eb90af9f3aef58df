//! The page, held against a Markdown reader that we did not write: it finds the texts of the catalogue, and nothing
//! else.

mod catalogues;
mod common;
mod parsed;

use std::fs;

use catalogues::{catalogues, read};
use common::{folder, print};
use markdown::mdast::Node;
use markdown::{Constructs, ParseOptions, to_mdast};
use parsed::{Block, expected};

/// The blocks of a page, without what is not shown.
fn blocks(page: &str) -> Vec<Block> {
    let constructs = Constructs { frontmatter: true, math_flow: true, math_text: true, ..Constructs::gfm() };
    let options = ParseOptions { constructs, ..ParseOptions::gfm() };
    let mut blocks = Vec::new();
    for node in to_mdast(page, &options).unwrap().children().unwrap() {
        match node {
            Node::Heading(heading) => blocks.push(block(&format!("h{}", heading.depth), &heading.children)),
            Node::Paragraph(paragraph) => blocks.push(block("p", &paragraph.children)),
            Node::List(list) => {
                for item in &list.children {
                    let Node::ListItem(item) = item else { panic!("{item:?}") };
                    assert!(item.checked.is_none() && !list.ordered);
                    let [Node::Paragraph(paragraph)] = item.children.as_slice() else { panic!("{item:?}") };
                    blocks.push(block("li", &paragraph.children));
                }
            }
            // What wrote it.
            Node::Html(html) => assert!(html.value.starts_with("<!-- Written by") && blocks.is_empty()),
            other => panic!("the page has {other:?}"),
        }
    }
    blocks
}

fn block(kind: &str, nodes: &[Node]) -> Block {
    let mut block = Block { kind: kind.to_owned(), ..Block::default() };
    add(&mut block, nodes);
    block
}

fn add(block: &mut Block, nodes: &[Node]) {
    for node in nodes {
        match node {
            Node::Text(text) => block.text += &text.value,
            Node::InlineCode(code) => block.text += &code.value,
            Node::Break(_) => block.text += "\n",
            Node::Html(html) if html.value == "<br>" => block.text += "\n",
            Node::Html(html) if html.value == "</a>" => {}
            Node::Html(html) => {
                let id = html.value.strip_prefix("<a id=\"").and_then(|id| id.strip_suffix("\">"));
                block.anchors.push(id.unwrap_or_else(|| panic!("{html:?}")).to_owned());
            }
            Node::Strong(strong) => add(block, &strong.children),
            Node::Link(link) => {
                block.links.push(link.url.clone());
                add(block, &link.children);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_markdown_reader_finds_the_texts_of_the_catalogue() {
    for path in catalogues("markdown_texts") {
        let page = print(path.parent().unwrap(), &["export", "markdown", path.to_str().unwrap()]);
        let (found, expected) = (blocks(&page), expected(&read(&path)));
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected);
        }
        assert_eq!(found.len(), expected.len());
    }
}

/// The page in the documentation.
#[test]
fn a_page_says_all_that_is_known_of_a_code() {
    let folder = folder("markdown_whole");
    let catalog = "\
languages: [en, zh, de]
categories:
  Edge Service:
    PUMP_DRY:
      name: Pump.NoWater
      number: 1002
      en: No water at inlet %s, %d times
      zh: 入水口 %[1]v 缺水 %d 次
      args: [inlet, count]
      cause: The *inlet* is closed.
      action: { en: \"1. Open it.\\n2. Wait.\", de: Öffnen. }
      docs: https://example.com/pump?a=1&b=2
      since: \"1.2\"
    PUMP_OLD: { en: '%x%%', deprecated: { since: 1.4-rc, replaced_by: PUMP_DRY } }
  Disk:
    DISK_FULL: Disk is full
";
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let page = "\
<!-- Written by `edge-errors export markdown`: change the catalogue, not this page. -->

# Error codes

3 codes in 2 categories. Languages: `en`, `zh`, `de`. If a code has no message in a language, the message in `en` is used.

- [Edge Service](#category-EDGE_SERVICE): 2 codes
- [Disk](#category-DISK): 1 code

## <a id=\"category-EDGE_SERVICE\"></a>Edge Service

### <a id=\"PUMP_DRY\"></a>PUMP_DRY

- en: `No water at inlet %s, %d times`
- zh: `入水口 %[1]v 缺水 %d 次`
- Name: `Pump.NoWater`
- Number: 1002
- Id: `e1db21cb`
- Arguments: `inlet` (string), `count` (integer)
- Cause (en): The \\*inlet\\* is closed.
- Action (en): 1\\. Open it.\\
  2\\. Wait.
- Action (de): Öffnen.
- [Documentation](<https://example.com/pump?a=1&amp;b=2>)
- Since 1\\.2

### <a id=\"PUMP_OLD\"></a>PUMP_OLD

- **Deprecated** since 1\\.4\\-rc: use [PUMP_DRY](#PUMP_DRY)
- en: `%x%%`
- Id: `0fe96c4f`
- Arguments: 1 (hex)

## <a id=\"category-DISK\"></a>Disk

### <a id=\"DISK_FULL\"></a>DISK_FULL

- en: `Disk is full`
- Id: `69ea28f4`
";
    assert_eq!(print(&folder, &["export", "markdown"]), page);
}

#[test]
fn with_a_language_the_page_has_that_one_alone() {
    let folder = folder("markdown_language");
    let catalog = "\
languages: [en, de]
categories:
  Disk:
    DISK_FULL: { en: Disk is full, de: Platte ist voll, cause: { en: Too much, de: Zu viel } }
    DISK_LOST: { en: Disk is lost, cause: Nobody knows }
";
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let page = print(&folder, &["export", "markdown", "--language", "de"]);
    let shown = "- de: `Platte ist voll`\n- Id: `69ea28f4`\n- Cause: Zu viel\n";
    let other = "- Message: `Disk is lost`\n- Id: `c9d078fe`\n- Cause: Nobody knows\n";
    assert!(page.contains(shown) && page.contains(other) && page.contains("Language: `de`."), "{page}");
    assert!(!page.contains("Too much") && !page.contains("Disk is full"), "{page}");
}
