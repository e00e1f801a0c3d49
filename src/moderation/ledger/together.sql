-- Files that a draft changes along with its own; where there is no text, there is no file.
CREATE TABLE draft_files (
    draft INTEGER NOT NULL,
    file TEXT NOT NULL,
    base TEXT,
    text TEXT,
    PRIMARY KEY (draft, file)
) STRICT, WITHOUT ROWID;

-- Why a draft was declined, and by whom; nothing where it was not, or was asked for again.
ALTER TABLE drafts ADD COLUMN declined TEXT;
ALTER TABLE drafts ADD COLUMN declined_by INTEGER;

-- The first of the revisions that were saved together; nothing for one that was saved alone.
ALTER TABLE revisions ADD COLUMN together INTEGER;
