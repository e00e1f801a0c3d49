//! The knowledge files of an earlier revision, as git has them.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use crate::knowledge::{DEEPEST, Source};

/// The TOML files of the folder in that revision.
///
/// # Errors
/// There is no git, no such revision, or the folder is in no repository.
pub(super) fn sources(folder: &Path, revision: &str) -> anyhow::Result<Vec<Source>> {
    if revision.starts_with('-') {
        bail!("`{revision}` is neither a folder nor a revision of git");
    }
    let listed = git(
        folder,
        &["ls-tree", "-r", "-z", "--name-only", revision, "."],
        &[],
    )
    .with_context(|| format!("`{revision}` is neither a folder nor a revision of git"))?;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let files: Vec<&str> = listed.split('\0').filter(|file| is_ours(file)).collect();
    let wanted: Vec<_> = files
        .iter()
        .map(|file| format!("{revision}:./{file}\n"))
        .collect();
    let answers = git(folder, &["cat-file", "--batch"], wanted.concat().as_bytes())?;
    let mut rest = &answers[..];
    let mut sources = Vec::new();
    for file in files {
        let (content, after) = next(rest).with_context(|| format!("git has no `{file}`"))?;
        sources.push(Source::from_bytes(file.to_owned(), content));
        rest = after;
    }
    Ok(sources)
}

/// Whether the folder would be read so from the disk: a TOML file in it, or in its folders.
fn is_ours(file: &str) -> bool {
    let hidden = |part: &str| part.starts_with(['.', '#']);
    let toml = Path::new(file)
        .extension()
        .is_some_and(|ending| ending == "toml");
    toml && file.split('/').count() <= DEEPEST + 1 && !file.split('/').any(hidden)
}

/// The next file of `cat-file --batch`: a line that ends with its length, the content, a line end.
fn next(answers: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = answers.iter().position(|byte| *byte == b'\n')?;
    let head = str::from_utf8(&answers[..end]).ok()?;
    let length: usize = head.rsplit(' ').next()?.parse().ok()?;
    let (content, after) = answers[end + 1..].split_at_checked(length)?;
    Some((content, after.strip_prefix(b"\n")?))
}

fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut git = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot start git")?;
    let stdin = git.stdin.take();
    let output = std::thread::scope(|scope| {
        // Git answers while it is still being asked; both pipes are kept moving.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        git.wait_with_output()
    })
    .context("git did not answer")?;
    if !output.status.success() {
        bail!(
            "git says: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(output.stdout)
}
