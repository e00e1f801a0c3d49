-- Each change of a file. `who` is a Discord user's id, or nothing for a change made on the disk.
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    at INTEGER NOT NULL,
    who INTEGER,
    approved_by INTEGER,
    why TEXT NOT NULL,
    before TEXT,
    after TEXT,
    -- 0 while the file is being written
    confirmed INTEGER NOT NULL
) STRICT;
CREATE INDEX revisions_of_a_file ON revisions (file, id);

-- Each file as it was last recorded, to notice what was changed on the disk.
CREATE TABLE files (
    file TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What moderators have written and not yet saved. `part` is nothing for a whole file.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    part TEXT,
    base TEXT NOT NULL,
    text TEXT NOT NULL,
    who INTEGER NOT NULL,
    at INTEGER NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL,
    report INTEGER
) STRICT;

-- What members say is wrong. `who` is there only if they ticked it.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry TEXT NOT NULL,
    section TEXT NOT NULL,
    version TEXT NOT NULL,
    text TEXT NOT NULL,
    who INTEGER,
    at INTEGER NOT NULL,
    open INTEGER NOT NULL
) STRICT;

-- Names that were looked for and not found, each once a day. Days are counted from the first of year 1.
CREATE TABLE misses (
    name TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (name, day)
) STRICT, WITHOUT ROWID;

-- What the bot notes for itself, such as when it last told of overdue reviews.
CREATE TABLE notes (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
