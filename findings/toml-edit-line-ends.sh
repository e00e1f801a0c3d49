#!/usr/bin/env bash
# toml_edit says that it keeps the format of what it edits. Of a file with Windows line ends it gives back one with Unix
# line ends, even where nothing was edited: every line of a diff is another then, and `git` with `autocrlf` off shows a
# change of one word as a change of the whole file. A text of several lines keeps its own, so that the file is mixed.
# For who writes moderators' edits back into a folder that people also open on Windows: note the line end of the file
# before it is read, and put it back, or replace the text of a value where it stands.
set -euo pipefail
version=0.25.20
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<TOML
[package]
name = "line-ends"
version = "0.0.0"
edition = "2021"
[dependencies]
toml_edit = "=$version"
TOML
cat >src/main.rs <<'RUST'
use toml_edit::DocumentMut;

fn main() {
    let windows = "# notes\r\nname = \"Zinc\" # the metal\r\n\r\n[dose]\r\nmg = 8\r\n";
    let told: DocumentMut = windows.parse().expect("valid TOML");
    let back = told.to_string();
    println!("line ends of Windows: {} read, {} written", windows.matches("\r\n").count(), back.matches("\r\n").count());
    println!("the rest is the same: {}", back == windows.replace("\r\n", "\n"));
    let text = "text = '''\r\none\r\ntwo'''\r\n";
    let told: DocumentMut = text.parse().expect("valid TOML");
    println!("of a text of two lines: {:?} is written", told.to_string());
}
RUST
cargo run --quiet 2>build.log >seen || { cat build.log; exit 1; }
echo "toml_edit $version, $(rustc --version)"
cat seen
diff seen - <<'SEEN'
line ends of Windows: 5 read, 0 written
the rest is the same: true
of a text of two lines: "text = '''\r\none\r\ntwo'''\n" is written
SEEN
echo "as found"
