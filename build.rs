//! Names the sources that the program is built from, so that what one program has stored of a knowledge is not believed
//! by another, which may read it otherwise.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::{fs, io};

/// What decides how files are read and checked.
const SOURCES: [&str; 2] = ["src", "Cargo.lock"];

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        read(Path::new(source), &mut hasher)?;
    }
    println!(
        "cargo::rustc-env=SUPPLEMENT_BOT_SOURCES={:016x}",
        hasher.finish()
    );
    Ok(())
}

/// Takes in a file, or every file of a folder in the order of their names.
fn read(path: &Path, hasher: &mut impl Hasher) -> io::Result<()> {
    path.hash(hasher);
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let inside = fs::read_dir(path)?.map(|item| Ok(item?.path()));
    let mut inside = inside.collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    inside.iter().try_for_each(|path| read(path, hasher))
}
