//! What people write, and what the page shows.

use proptest::prelude::*;

use super::{excerpt, render};
use crate::sandbox::clock::Clock;
use crate::sandbox::model::{World, ids};

fn world() -> World {
    World::new(Clock::start(), String::new())
}

fn case(written: &str, shown: &str) {
    assert_eq!(render(written, &world()), shown, "{written}");
}

fn inline(written: &str, shown: &str) {
    case(written, &format!("<p>{shown}</p>"));
}

#[test]
fn letters_are_set_as_discord_sets_them() {
    inline(
        "**bold** and *italic* and _italic_",
        "<strong>bold</strong> and <em>italic</em> and <em>italic</em>",
    );
    inline(
        "__under__ and ~~gone~~ and ~kept~",
        "<u>under</u> and <s>gone</s> and ~kept~",
    );
    inline("`a < b`", "<code>a &lt; b</code>");
    inline(r"\*not italic\*", "*not italic*");
    inline("one\ntwo", "one<br>two");
    inline("snake_case_name", "snake_case_name");
}

#[test]
fn html_stays_text() {
    inline("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;");
    inline(
        "<script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    );
    inline(
        "<img src=x onerror=alert(1)> **y**",
        "&lt;img src=x onerror=alert(1)&gt; <strong>y</strong>",
    );
    inline("&lt; &amp;", "&amp;lt; &amp;amp;");
    case("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>");
    inline("\u{2E4A}b>", "\u{FFFD}b&gt;");
}

#[test]
fn only_the_web_is_linked() {
    let open = |address: &str| {
        format!("<a href=\"{address}\" target=\"_blank\" rel=\"noopener noreferrer\">")
    };
    let a = open("https://a.example/b");
    inline("[x](https://a.example/b)", &format!("{a}x</a>"));
    inline("[x](<https://a.example/b>)", &format!("{a}x</a>"));
    inline(
        "<https://a.example/b>",
        &format!("{a}https://a.example/b</a>"),
    );
    inline(
        "(https://a.example/b).",
        &format!("({a}https://a.example/b</a>)."),
    );
    inline("[x](javascript:alert(1))", "[x](javascript:alert(1))");
    inline("[x](data:text/html,y)", "[x](data:text/html,y)");
    let quoted = open("https://a.example/&quot;onclick=&quot;x?b=1&amp;c=2");
    inline(
        "[x](<https://a.example/\"onclick=\"x?b=1&c=2>)",
        &format!("{quoted}x</a>"),
    );
    inline(
        "[x]: https://a.example/b",
        &format!("[x]: {a}https://a.example/b</a>"),
    );
}

#[test]
fn lines_are_parted_as_discord_parts_them() {
    case(
        "# One\n### Three\n#### four",
        "<h3 class=\"size-1\">One</h3><h3 class=\"size-3\">Three</h3><p>#### four</p>",
    );
    case(
        "> said\nanswered",
        "<blockquote><p>said</p></blockquote><p>answered</p>",
    );
    case(
        ">>> all\nquoted",
        "<blockquote><p>all<br>quoted</p></blockquote>",
    );
    case(
        "- a\n- b\nafter",
        "<ul><li>a</li><li>b</li></ul><p>after</p>",
    );
    case("1. a\n2. b", "<ol start=\"1\"><li>a</li><li>b</li></ol>");
    case("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>");
    case("big\n-# small", "<p>big</p><p class=\"subtext\">small</p>");
    case("title\n---", "<p>title<br>---</p>");
    case("title\n===", "<p>title<br>===</p>");
    case("    four spaces", "<p>four spaces</p>");
    case(
        "```rust\nlet a = \"||\";```\nafter",
        "<pre><code>let a = &quot;||&quot;;\n</code></pre><p>after</p>",
    );
}

#[test]
fn mentions_have_names() {
    let mention = |text: &str| format!("<span class=\"mention\">{text}</span>");
    inline(
        &format!("<@{}>, hello", ids::MIA),
        &format!("{}, hello", mention("@Mia")),
    );
    inline(&format!("<#{}>", ids::GENERAL), &mention("#general"));
    inline(&format!("<@&{}>", ids::MODERATOR), &mention("@Moderator"));
    inline("<@1>", &mention("@unknown-user"));
    inline(r"\<@1>", "&lt;@1&gt;");
    inline("`<@1>`", "<code>&lt;@1&gt;</code>");
    inline(
        "</look up:12>",
        "<button type=\"button\" class=\"mention\" data-command=\"look up\">/look up</button>",
    );
    inline(
        "<t:0:R>",
        "<time datetime=\"1970-01-01T00:00:00Z\">1 January 1970 00:00 UTC</time>",
    );
    inline("<:name:12>", ":name:");
}

#[test]
fn spoilers_hide() {
    let spoiled = |text: &str| {
        format!(
            "<span class=\"spoiler\" role=\"button\" tabindex=\"0\" aria-label=\"Spoiler, hidden\"><span>{text}</span></span>"
        )
    };
    inline("a ||b|| c", &format!("a {} c", spoiled("b")));
    inline("||**b** c||", &spoiled("<strong>b</strong> c"));
    inline("a || b", "a || b");
    inline("||a **b|| c**", "||a <strong>b|| c</strong>");
    inline(r"\|\|a\|\|", "||a||");
}

#[test]
fn an_excerpt_has_no_tags() {
    let shown = excerpt("# **Bold** <b>\nmore", &world());
    assert_eq!(shown, "Bold &lt;b&gt; more");
}

/// All that may stand between `<` and `>`, up to the first thing that a person wrote.
const TAGS: [&str; 24] = [
    "p",
    "p class=\"subtext\"",
    "br",
    "em",
    "strong",
    "u",
    "s",
    "code",
    "pre",
    "blockquote",
    "ul",
    "li",
    "h3 class=\"size-1\"",
    "h3 class=\"size-2\"",
    "h3 class=\"size-3\"",
    "span",
    "span class=\"mention\"",
    "ol start=\"",
    "time datetime=\"",
    "a href=\"http://",
    "a href=\"https://",
    "span class=\"spoiler\" role=\"button\" tabindex=\"0\"",
    "button type=\"button\" class=\"mention\" data-command=\"",
    "ol",
];

/// Checks that a page is made of known tags only, each closed in its turn.
fn check(html: &str) {
    let mut open = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').expect("a tag ends");
        let name = tag.split(' ').next().unwrap();
        if let Some(closed) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{html}");
            continue;
        }
        let known = |it: &str| tag == it || (it.contains('"') && tag.starts_with(it));
        assert!(TAGS.iter().any(|it| known(it)), "{tag} in {html}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{html}");
        if name != "br" {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{html}");
}

proptest! {
    #[test]
    fn whatever_is_written_only_known_tags_come_out(
        pieces in prop::collection::vec(
            prop_oneof![
                "[-<>&|*_~`#@/:.()\\[\\]\\\\ \n\"'a1h+=!]{1,4}",
                prop::sample::select(vec![
                    "||", "<@1>", "</a:1>", "</a||b:1>", "<t:1>", "<script>", "<b onclick=\"x\">",
                    "http://a\"b", "[x](", "<https://", "javascript:", "```", ">>> ", "-# ", "\n> ",
                    "\n- ", "&lt;", "<!--", "]]>", "\u{2E4A}", "\0", "    ",
                ]).prop_map(str::to_owned),
            ],
            0..14,
        )
    ) {
        check(&render(&pieces.concat(), &world()));
    }
}
