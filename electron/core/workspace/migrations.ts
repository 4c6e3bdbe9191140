/** A change of the database's shape: `version` grows in tens, the list is append only. */
export type Migration = { version: number; sql: string };

export const migrations: readonly Migration[] = [
  {
    version: 10,
    sql: `
      CREATE TABLE criteria_set (
        digest TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        json TEXT NOT NULL
      ) STRICT;

      CREATE TABLE dossier (
        id TEXT PRIMARY KEY,
        sample INTEGER NOT NULL, -- 1: fictional figures
        setDigest TEXT NOT NULL REFERENCES criteria_set (digest),
        variantId TEXT NOT NULL,
        communeCode TEXT NOT NULL,
        communeName TEXT NOT NULL,
        provinceCode TEXT NOT NULL,
        provinceName TEXT NOT NULL,
        village TEXT, -- absent: the commune's own dossier
        year INTEGER NOT NULL,
        folder TEXT, -- received dossiers: the folder of the opened package below received/; absent: our own
        createdAt TEXT NOT NULL,
        updatedAt TEXT NOT NULL,
        removedAt TEXT -- in the trash since
      ) STRICT;

      CREATE TABLE assessment (
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        code TEXT NOT NULL,
        json TEXT NOT NULL,
        updatedAt TEXT NOT NULL,
        PRIMARY KEY (dossierId, code)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE evidence (
        position INTEGER PRIMARY KEY, -- the order in which files were added
        id TEXT NOT NULL UNIQUE,
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        sha256 TEXT NOT NULL,
        sizeBytes INTEGER NOT NULL,
        name TEXT NOT NULL,
        number TEXT,
        subject TEXT,
        issuer TEXT,
        issuedOn TEXT,
        path TEXT, -- received dossiers: the path inside the package; absent: the file is in the store
        addedAt TEXT NOT NULL,
        removedAt TEXT
      ) STRICT;
      CREATE INDEX evidence_by_dossier ON evidence (dossierId, sha256);

      CREATE TABLE evidence_link (
        evidenceId TEXT NOT NULL REFERENCES evidence (id),
        code TEXT NOT NULL,
        PRIMARY KEY (evidenceId, code)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE submission (
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        number INTEGER NOT NULL,
        createdAt TEXT NOT NULL,
        contentDigest TEXT NOT NULL, -- of the dossier's content without number and dates: equal means unchanged
        digest TEXT NOT NULL,
        shortCode TEXT NOT NULL,
        fileName TEXT NOT NULL,
        PRIMARY KEY (dossierId, number)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 20,
    sql: `
      CREATE TABLE published_set ( -- sets the office imported or made; never changed, only retired
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        digest TEXT NOT NULL REFERENCES criteria_set (digest),
        publishedAt TEXT NOT NULL,
        retiredAt TEXT, -- no longer offered for new dossiers
        PRIMARY KEY (id, version)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 30,
    sql: `
      CREATE TABLE dossier_move ( -- each time a dossier went to another version of its set
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        number INTEGER NOT NULL,
        movedAt TEXT NOT NULL,
        fromSetDigest TEXT NOT NULL REFERENCES criteria_set (digest),
        fromVariantId TEXT NOT NULL,
        toSetDigest TEXT NOT NULL REFERENCES criteria_set (digest),
        toVariantId TEXT NOT NULL,
        codes TEXT NOT NULL, -- JSON: what each code that stayed is called after the move
        before TEXT NOT NULL, -- JSON: all answers and links as they were, also those of removed indicators
        undoneAt TEXT,
        after TEXT, -- JSON: what stood in their place when the move was undone
        PRIMARY KEY (dossierId, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE unconfirmed_answer ( -- given to an earlier version and not yet confirmed for this one
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        code TEXT NOT NULL,
        changes TEXT NOT NULL, -- JSON: what changed in the indicator
        PRIMARY KEY (dossierId, code)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 40,
    sql: `
      CREATE TABLE overlay ( -- what provinces decided on top of national sets; never changed, only retired
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        setId TEXT NOT NULL,
        digest TEXT NOT NULL,
        json TEXT NOT NULL,
        publishedAt TEXT NOT NULL,
        retiredAt TEXT, -- no longer offered for new dossiers
        PRIMARY KEY (id, version)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 50,
    sql: `
      CREATE TABLE change ( -- every change of a dossier's content; rows are only ever added
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL, -- empty: not known
        step TEXT NOT NULL CHECK (step IN ('change', 'undo', 'redo', 'barrier')), -- barrier: nothing up to here is undone any more
        what TEXT NOT NULL,
        why TEXT NOT NULL,
        codes TEXT NOT NULL, -- JSON: the indicators it concerns
        items TEXT NOT NULL, -- JSON: kind, key, before and after of each thing it changed, in order
        undoes INTEGER, -- the change an undo takes back, the undo a redo takes back
        PRIMARY KEY (dossierId, number)
      ) STRICT;
      CREATE INDEX change_steps ON change (dossierId, number, step);
    `,
  },
  {
    version: 60,
    sql: `
      ALTER TABLE evidence ADD COLUMN kind TEXT; -- of paper: shared/domain/document-kind.ts
      ALTER TABLE evidence ADD COLUMN personal TEXT; -- which personal data it holds, maybe without words; absent: not marked
      ALTER TABLE evidence ADD COLUMN folder TEXT NOT NULL DEFAULT ''; -- it was dropped with, a hint at its indicator
      ALTER TABLE evidence ADD COLUMN revisions TEXT NOT NULL DEFAULT '[]'; -- JSON: what it was before, the last one first
      ALTER TABLE evidence_link ADD COLUMN pages TEXT; -- "3–12"; absent: the whole file
    `,
  },
  {
    version: 70,
    sql: `
      CREATE TABLE content_text ( -- what was read of each stored content; all of it can be read again from the files
        id INTEGER PRIMARY KEY, -- in the order they are read
        sha256 TEXT NOT NULL UNIQUE,
        reader INTEGER NOT NULL, -- version of the reader; what an older one read is read again
        state TEXT NOT NULL,
        tries INTEGER NOT NULL, -- begun and not ended: a file that takes the application down is not read for ever
        pages INTEGER,
        isCut INTEGER NOT NULL, -- 1: longer than what is kept
        suggested TEXT NOT NULL, -- JSON: number, date, issuer … that its head names
        pageStarts TEXT NOT NULL, -- JSON: where in the text each page begins
        packed BLOB -- the text, deflated
      ) STRICT;
      CREATE INDEX content_waiting ON content_text (id) WHERE state = 'waiting';
      CREATE INDEX evidence_by_content ON evidence (sha256);

      -- Words folded by the application: the dossier as one word, what people wrote of the file, what it says.
      CREATE VIRTUAL TABLE evidence_words USING fts5 (
        scope, head, body,
        content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
      );
      CREATE TABLE evidence_to_index ( -- changed since it was last put into evidence_words
        position INTEGER PRIMARY KEY
      ) STRICT;
      INSERT INTO evidence_to_index SELECT position FROM evidence;
      CREATE TRIGGER evidence_added AFTER INSERT ON evidence BEGIN
        INSERT OR IGNORE INTO evidence_to_index VALUES (new.position);
      END;
      CREATE TRIGGER evidence_changed AFTER UPDATE ON evidence BEGIN
        INSERT OR IGNORE INTO evidence_to_index VALUES (new.position);
      END;
      CREATE TRIGGER evidence_deleted AFTER DELETE ON evidence BEGIN
        DELETE FROM evidence_to_index WHERE position = old.position;
        DELETE FROM evidence_words WHERE rowid = old.position;
      END;
    `,
  },
  {
    version: 80,
    sql: `
      CREATE TABLE person ( -- who works on a dossier; no account, only a name to write beside an indicator
        id TEXT PRIMARY KEY,
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        name TEXT NOT NULL,
        office TEXT NOT NULL, -- office or role, empty where it was not said
        phone TEXT NOT NULL
      ) STRICT;
      CREATE INDEX person_by_dossier ON person (dossierId);

      CREATE TABLE assignment ( -- who does an indicator or a condition, and until when
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        code TEXT NOT NULL,
        personId TEXT, -- no foreign key: undoing a removal may write either of the two first
        dueOn TEXT,
        PRIMARY KEY (dossierId, code)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 90,
    sql: `
      CREATE TABLE snapshot ( -- how a dossier stood at a moment; only note and removedAt ever change
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        number INTEGER NOT NULL,
        takenAt TEXT NOT NULL, -- the moment whose state it is; for a month its last one
        kind TEXT NOT NULL CHECK (kind IN ('manual', 'month', 'export')),
        note TEXT NOT NULL,
        setDigest TEXT NOT NULL REFERENCES criteria_set (digest),
        variantId TEXT NOT NULL,
        state TEXT NOT NULL, -- JSON: counts, criteria, and each answer as it was judged and shown
        removedAt TEXT,
        PRIMARY KEY (dossierId, number)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 100,
    sql: `
      ALTER TABLE published_set ADD COLUMN origin TEXT NOT NULL DEFAULT 'imported'; -- or 'made': written here
      ALTER TABLE published_set DROP COLUMN retiredAt; -- a set is retired as a whole, also a shipped one
      CREATE TABLE retired_set ( -- no longer offered for new dossiers
        id TEXT PRIMARY KEY,
        retiredAt TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE set_draft ( -- sets that are still being written
        id TEXT PRIMARY KEY,
        revision INTEGER NOT NULL, -- grows with every change
        step INTEGER NOT NULL, -- the step that holds the draft as it is now; later ones can be done again
        baseId TEXT, -- absent: begun empty
        baseVersion TEXT,
        createdAt TEXT NOT NULL,
        updatedAt TEXT NOT NULL,
        removedAt TEXT -- in the trash since
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE set_draft_step ( -- the draft after each of its last changes
        draftId TEXT NOT NULL REFERENCES set_draft (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        what TEXT NOT NULL, -- the change in words
        place TEXT NOT NULL, -- the part of the draft it was made in
        json TEXT NOT NULL,
        PRIMARY KEY (draftId, number)
      ) STRICT;
    `,
  },
  {
    version: 110,
    sql: `
      CREATE TABLE mapping_pair ( -- what the office says of indicators of two sets that ask for the same thing
        setA TEXT NOT NULL,
        setB TEXT NOT NULL, -- setA < setB: a pair holds in both directions and is kept once
        codeA TEXT NOT NULL,
        codeB TEXT NOT NULL,
        textA TEXT NOT NULL, -- the words it was said of: another version may use the code for something else
        textB TEXT NOT NULL,
        likeness TEXT NOT NULL CHECK (likeness IN ('equal', 'near')),
        sameFigure INTEGER NOT NULL CHECK (sameFigure IN (0, 1)),
        note TEXT NOT NULL,
        PRIMARY KEY (setA, setB, codeA, codeB)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 120,
    sql: `
      CREATE TABLE setting ( -- what the office says of itself
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE dossier ADD COLUMN archivedAt TEXT; -- put away since: done with, still there to read
    `,
  },
  {
    version: 130,
    sql: `
      CREATE TABLE part_sent ( -- shares of a dossier that were given out as files
        id TEXT PRIMARY KEY,
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        personId TEXT, -- who it was given to, where somebody was named
        person TEXT,
        codes TEXT NOT NULL, -- JSON
        sentAt TEXT NOT NULL,
        fileName TEXT NOT NULL
      ) STRICT;

      CREATE TABLE part_held ( -- dossiers that are a share of another office's dossier
        dossierId TEXT PRIMARY KEY REFERENCES dossier (id),
        partId TEXT NOT NULL,
        json TEXT NOT NULL -- the share as it came, and which file here is which of its files
      ) STRICT;

      CREATE TABLE part_merge ( -- shares that came back, each file once
        id TEXT PRIMARY KEY,
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        partId TEXT NOT NULL,
        digest TEXT NOT NULL,
        fileName TEXT NOT NULL,
        setDigest TEXT NOT NULL REFERENCES criteria_set (digest), -- the set it was worked on with
        json TEXT NOT NULL, -- what it says
        choices TEXT NOT NULL, -- JSON: which side somebody chose, by item
        readAt TEXT NOT NULL,
        appliedAt TEXT,
        UNIQUE (dossierId, digest)
      ) STRICT;
    `,
  },
  {
    version: 135,
    sql: `
      CREATE TABLE overlay_draft ( -- decisions of provinces that are still being typed
        setId TEXT NOT NULL,
        overlayId TEXT NOT NULL, -- empty: none of it is in use yet
        revision INTEGER NOT NULL, -- grows with every change
        json TEXT NOT NULL,
        updatedAt TEXT NOT NULL,
        PRIMARY KEY (setId, overlayId)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 140,
    sql: `
      CREATE TABLE document ( -- papers of a dossier: tờ trình, báo cáo, biên bản …
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        name TEXT NOT NULL,
        json TEXT NOT NULL, -- number, date, answers, the file drawn up, the signed scan
        PRIMARY KEY (dossierId, name)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 150,
    sql: `
      CREATE TABLE survey ( -- the residents' survey of a dossier: what is asked, and where
        dossierId TEXT PRIMARY KEY REFERENCES dossier (id),
        json TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE survey_batch ( -- ballots put in together: counts of equal answers, no order, no time
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        id TEXT NOT NULL, -- random
        json TEXT NOT NULL,
        PRIMARY KEY (dossierId, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE survey_figures ( -- what a village counted by hand
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        villageId TEXT NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (dossierId, villageId)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE survey_pending ( -- ballots that were typed and do not count yet; no order, no time
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        villageId TEXT NOT NULL,
        pattern TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (dossierId, villageId, pattern)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 160,
    sql: `
      CREATE TABLE submission_content ( -- what each submission contained, so that two can be laid side by side
        dossierId TEXT NOT NULL,
        number INTEGER NOT NULL,
        json TEXT NOT NULL, -- results by code, evidence with its hash, papers
        PRIMARY KEY (dossierId, number),
        FOREIGN KEY (dossierId, number) REFERENCES submission (dossierId, number)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE submission ADD COLUMN isCopy INTEGER NOT NULL DEFAULT 0; -- received as a copy without personal data
    `,
  },
  {
    version: 170,
    sql: `
      CREATE TABLE ignored_finding ( -- what the check before submission found and the office left as it is
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        key TEXT NOT NULL, -- rule and place
        reason TEXT NOT NULL,
        said TEXT NOT NULL, -- the finding's words then; with other words it counts again
        ignoredAt TEXT NOT NULL,
        PRIMARY KEY (dossierId, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE changed_file ( -- files that the last check of the store found to be others than were put there
        path TEXT PRIMARY KEY,
        modifiedMs INTEGER NOT NULL -- once it is written again, the check says nothing of it
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 175,
    sql: `
      ALTER TABLE dossier ADD COLUMN originId TEXT; -- of a received one: its id where it was made, which its submissions and reviews share

      CREATE TABLE received_content ( -- what the package of a received dossier says beside its criteria and evidence
        dossierId TEXT PRIMARY KEY REFERENCES dossier (id),
        papers TEXT NOT NULL, -- JSON: the papers and their signed scans, as data/ho-so.json lists them
        survey TEXT -- JSON: the totals of the residents' survey; absent: there was none
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 180,
    sql: `
      CREATE TABLE received_check ( -- how far the check of an opened package is; absent: it was whole before it got here
        dossierId TEXT PRIMARY KEY REFERENCES dossier (id),
        state TEXT NOT NULL CHECK (state IN ('checking', 'intact', 'broken', 'unfinished')),
        problems TEXT NOT NULL, -- JSON: what is wrong, as far as it was looked at
        warnings TEXT NOT NULL, -- JSON: what a newer version of the application wrote and this one left out
        checkedAt TEXT, -- when it ended
        sourcePath TEXT, -- where the package lies; absent: it was sent by a page
        sourceName TEXT NOT NULL,
        sizeBytes INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 190,
    sql: `
      CREATE TABLE review ( -- of a received dossier: who judges it on this machine, and what they conclude
        dossierId TEXT PRIMARY KEY REFERENCES dossier (id),
        json TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE opinion ( -- what is said here of an indicator, a condition or a paper
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        target TEXT NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (dossierId, target)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE resolution ( -- what stands where reviewers disagree
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        target TEXT NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (dossierId, target)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE seen_file ( -- evidence (by id) and papers (by path) of a received dossier that were looked at
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        file TEXT NOT NULL,
        seenAt TEXT NOT NULL,
        PRIMARY KEY (dossierId, file)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE colleague_review ( -- of a received dossier, come as a file; each file once, none is changed
        digest TEXT PRIMARY KEY, -- of the file
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        reviewId TEXT NOT NULL, -- of several files of one review the one written last counts
        writtenAt TEXT NOT NULL,
        fileName TEXT NOT NULL,
        json TEXT NOT NULL,
        readAt TEXT NOT NULL,
        removedAt TEXT -- put aside since
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX colleague_review_of ON colleague_review (dossierId, reviewId, writtenAt);

      CREATE TABLE phrase ( -- sentences that reviewers use again
        text TEXT PRIMARY KEY,
        uses INTEGER NOT NULL,
        usedAt TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 210,
    sql: `
      CREATE TABLE council_meeting ( -- of the council that judges a received dossier: members, rule, presence, ballots
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        number INTEGER NOT NULL,
        usedAt TEXT NOT NULL, -- the same members judge many dossiers: the last council used is offered again
        json TEXT NOT NULL,
        PRIMARY KEY (dossierId, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE council_pending ( -- secret ballots that were entered and do not count yet; no order, no time
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        choice TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (dossierId, choice)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 220,
    sql: `
      ALTER TABLE dossier ADD COLUMN receivedAt TEXT; -- when its package was opened here; absent: our own
      UPDATE dossier SET receivedAt = updatedAt WHERE folder IS NOT NULL; -- until now nothing changed a received one

      CREATE TABLE recognition ( -- decisions that recognised the unit of a dossier, as somebody wrote them down
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        position INTEGER NOT NULL, -- counted from 1 in each dossier; rows are only ever added, the last one counts
        number TEXT, -- of the decision; absent: what was written down before is taken back
        decidedOn TEXT,
        note TEXT NOT NULL, -- for what is taken back, the reason
        who TEXT NOT NULL,
        recordedAt TEXT NOT NULL,
        PRIMARY KEY (dossierId, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE goal ( -- what a programme wants of many communes
        position INTEGER PRIMARY KEY, -- the order in which they were set
        id TEXT NOT NULL UNIQUE,
        json TEXT NOT NULL,
        removedAt TEXT
      ) STRICT;
    `,
  },
  {
    version: 225,
    sql: `
      CREATE TABLE review_merge ( -- a review that came as a file for a dossier of our own
        id TEXT PRIMARY KEY,
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        digest TEXT NOT NULL, -- of the file
        fileName TEXT NOT NULL,
        json TEXT NOT NULL,
        ignored TEXT NOT NULL, -- JSON: what a newer version of the application wrote and this one left out
        readAt TEXT NOT NULL,
        UNIQUE (dossierId, digest)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE review_fact ( -- what reviews said of a dossier of our own
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (dossierId, kind, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE review_fact_standing ( -- absent: the merge that brought it was taken back
        dossierId TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (dossierId, kind, id),
        FOREIGN KEY (dossierId, kind, id) REFERENCES review_fact (dossierId, kind, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE finding_answer ( -- what the office says to a finding
        dossierId TEXT NOT NULL REFERENCES dossier (id),
        id TEXT NOT NULL,
        json TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (dossierId, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE received_finding ( -- what the package of a received dossier tells of earlier reviews and answers
        dossierId TEXT PRIMARY KEY REFERENCES dossier (id),
        json TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- What was done and said is never rewritten, by whatever program: neither changed, nor taken away, nor replaced.
      CREATE TRIGGER change_unchanged BEFORE UPDATE ON change
        BEGIN SELECT RAISE(ABORT, 'rows of change are never rewritten'); END;
      CREATE TRIGGER change_kept BEFORE DELETE ON change
        BEGIN SELECT RAISE(ABORT, 'rows of change are never rewritten'); END;
      CREATE TRIGGER change_once BEFORE INSERT ON change
        WHEN EXISTS (SELECT 1 FROM change WHERE dossierId = NEW.dossierId AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'rows of change are never rewritten'); END;
      CREATE TRIGGER submission_unchanged BEFORE UPDATE ON submission
        BEGIN SELECT RAISE(ABORT, 'rows of submission are never rewritten'); END;
      CREATE TRIGGER submission_kept BEFORE DELETE ON submission
        BEGIN SELECT RAISE(ABORT, 'rows of submission are never rewritten'); END;
      CREATE TRIGGER submission_once BEFORE INSERT ON submission
        WHEN EXISTS (SELECT 1 FROM submission WHERE dossierId = NEW.dossierId AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'rows of submission are never rewritten'); END;
      CREATE TRIGGER submission_content_unchanged BEFORE UPDATE ON submission_content
        BEGIN SELECT RAISE(ABORT, 'rows of submission_content are never rewritten'); END;
      CREATE TRIGGER submission_content_kept BEFORE DELETE ON submission_content
        BEGIN SELECT RAISE(ABORT, 'rows of submission_content are never rewritten'); END;
      CREATE TRIGGER submission_content_once BEFORE INSERT ON submission_content
        WHEN EXISTS (SELECT 1 FROM submission_content WHERE dossierId = NEW.dossierId AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'rows of submission_content are never rewritten'); END;
      CREATE TRIGGER review_fact_unchanged BEFORE UPDATE ON review_fact
        BEGIN SELECT RAISE(ABORT, 'rows of review_fact are never rewritten'); END;
      CREATE TRIGGER review_fact_kept BEFORE DELETE ON review_fact
        BEGIN SELECT RAISE(ABORT, 'rows of review_fact are never rewritten'); END;
      CREATE TRIGGER review_fact_once BEFORE INSERT ON review_fact
        WHEN EXISTS (SELECT 1 FROM review_fact WHERE dossierId = NEW.dossierId AND kind = NEW.kind AND id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'rows of review_fact are never rewritten'); END;
      CREATE TRIGGER review_merge_unchanged BEFORE UPDATE ON review_merge
        BEGIN SELECT RAISE(ABORT, 'rows of review_merge are never rewritten'); END;
      CREATE TRIGGER review_merge_kept BEFORE DELETE ON review_merge
        BEGIN SELECT RAISE(ABORT, 'rows of review_merge are never rewritten'); END;
      CREATE TRIGGER review_merge_once BEFORE INSERT ON review_merge
        WHEN EXISTS (SELECT 1 FROM review_merge WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'rows of review_merge are never rewritten'); END;
    `,
  },
];
