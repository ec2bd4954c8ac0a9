/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * An entry of a session's journal: a head, by which everything is decided, and
 * a body of texts, which decides nothing and may be destroyed.  The head holds
 * BLAKE2b(salt ‖ body); the chain of digests runs over heads.
 *
 * Ids of things (phenomena, comments, next steps) are the seq of the entry that made them.
 */
#ifndef DOMAIN_ENTRY_H
#define DOMAIN_ENTRY_H

#include "base/digest.h"
#include "domain/change.h"
#include "domain/opening.h"
#include "domain/personal_data.h"

#define SEAT_KEY_LEN 16
#define ENTRY_SALT_LEN 16
#define ENTRY_TEXTS_MAX 5 /* what remains of a posting, and why */
#define ENTRY_HEAD_MAX 16384 /* an opening with all its areas is the longest */
#define ENTRY_BODY_MAX 20480 /* a card whose fields are all full is the longest */

/* X(number, NAME, "word"): numbers as in words.h, for ever */
#define ENTRY_KINDS(X)                              \
	X(1, OPENED, "opened")                      \
	X(2, PHASE_MOVED, "phase_moved")            \
	X(3, PHASE_ENDED, "phase_ended")            \
	X(4, PHASE_UNDONE, "phase_undone")          \
	X(5, PHASE_EXTENDED, "phase_extended")      \
	X(6, REVEALED, "revealed")                  \
	X(7, GRACE_ENDED, "grace_ended")            \
	X(8, CLOSED, "closed")                      \
	X(9, SEALED, "sealed")                      \
	X(10, PHENOMENON_POSTED, "phenomenon_posted") \
	X(11, PHENOMENON_EDITED, "phenomenon_edited") \
	X(12, WITHDRAWN, "withdrawn")               \
	X(13, VOICE_SET, "voice_set")               \
	X(14, VOTE_SET, "vote_set")                 \
	X(15, TAG_SET, "tag_set")                   \
	X(16, COMMENT_POSTED, "comment_posted")     \
	X(17, HIDDEN, "hidden")                     \
	X(18, RESTORED, "restored")                 \
	X(19, SPOTLIGHT_SET, "spotlight_set")       \
	X(20, STEP_WRITTEN, "step_written")         \
	X(21, STEP_EDITED, "step_edited")           \
	X(22, STEP_REMOVED, "step_removed")         \
	X(23, NAME_CHOSEN, "name_chosen")           \
	X(24, PROFESSION_CHOSEN, "profession_chosen") \
	X(25, EXTRA_TIME_SET, "extra_time_set")     \
	X(26, MERGED, "merged")                     \
	X(27, UNMERGED, "unmerged")                 \
	X(28, APPROVED, "approved")                 \
	X(29, REFUSED, "refused")                   \
	X(30, REDACTED, "redacted")                 \
	X(31, LOCKED, "locked")                     \
	X(32, UNLOCKED, "unlocked")                 \
	X(33, PAUSED, "paused")                     \
	X(34, RESUMED, "resumed")                   \
	X(35, FROZEN, "frozen")                     \
	X(36, UNFROZEN, "unfrozen")                 \
	X(37, AUTHOR_REMOVED, "author_removed")     \
	X(38, AUTHOR_READMITTED, "author_readmitted") \
	X(39, IMPORTED, "imported")                 \
	X(40, ACCOUNT_ADDED, "account_added")       \
	X(41, ACCOUNT_REMOVED, "account_removed")   \
	X(42, ROUND_STARTED, "round_started")       \
	X(43, ERASED, "erased")                     \
	X(44, KEPT, "kept")                         \
	X(45, SESSION_ERASED, "session_erased")     \
	X(64, CHANGE, "change")

enum entry_kind {
	ENTRY_NONE,
#define X(number, name, word) ENTRY_##name = number,
	ENTRY_KINDS(X)
#undef X
};

/* The secret of a browser under the session's key; zero for the hub itself. */
struct seat_key {
	uint8_t bytes[SEAT_KEY_LEN];
};

/* What a phenomenon says of itself, text aside (texts: the text, then its free tags). */
struct about {
	struct str lang;
	struct str tags[3]; /* ids of the vocabulary */
	uint32_t tag_count;
	enum kind kind;
	enum source source;
	struct str group, area; /* empty: not said */
	bool quotable;
	struct digest receipt; /* of a posting: receipt_digest() of its poster's; zero: none */
};

/* Head and texts.  Strings borrow from whatever was decoded or given. */
struct entry {
	uint64_t seq;      /* 0 before the journal ordered it */
	uint64_t time_ms;  /* Unix time */
	enum entry_kind kind;
	enum role role;    /* of whoever commanded it */
	struct seat_key seat;
	struct str command; /* the client's id; empty: the hub's own */

	/* What it is about; which of these a kind uses stands in entry.c's table. */
	uint64_t on;        /* id of a thing, index of a phase, number of a move */
	uint64_t value;     /* dots, 0/1, seconds, phase moved to, most present, profession */
	struct str word;    /* a tag's id; the id that an imported post had */
	uint64_t by;        /* account of the office, 0: the house (a tool, the clock) */
	uint64_t tag;       /* a free tag to take off: phenomenon_find_tag() names it; 0: none */
	struct about about;
	enum change change;
	struct opening opening;
	struct digest digest; /* sealed: of the final state */
	/* Of kinds with texts for people to read: warnings that the writer confirmed. */
	struct personal_data confirmed;

	bool has_body;         /* the kind has one */
	bool body_destroyed;
	struct digest body_hash; /* zero where there is no body */
	struct str texts[ENTRY_TEXTS_MAX];
	uint32_t text_count; /* stands in the head: it decides, the texts do not */
};

const char *entry_word(enum entry_kind kind);

/* What stands of a receipt in the entry that it is for. */
struct digest receipt_digest(struct str receipt);

/*
 * What `on` and `value` mean, by kind:
 *   phase_moved      on = index moved from, value = index moved to (not the phase count: that is
 *                    a close, and has a kind of its own)
 *   phase_ended      on = the phase's index, value = the move's number at which it began
 *   phase_undone     on = the move's number
 *   phase_extended   on = the phase's index, value = seconds
 *   revealed         on = the move's number
 *   grace_ended      on = the phase's index, value = 1 for the longer grace of extra time
 *   closed           value = most present at once; by the hub, at the end of the last phase:
 *                    on = the move's number at which that phase began
 *   sealed           on = seq of the entry before it, as known when the digest was made: another
 *                    entry in between makes the seal void, and the next one is due
 *   withdrawn, restored   on = phenomenon or comment
 *   hidden           on = phenomenon or comment; from version 2 on texts[0] may give a reason
 *   voice_set        on, value 0/1        vote_set  on, value = dots
 *   tag_set          on, value 0/1, word = vocabulary id; a free tag is put on with texts[0] and
 *                    taken off with `tag`, because nothing is ever decided by a body
 *   comment_posted   on = phenomenon, about.lang, texts[0]
 *   spotlight_set    on = phenomenon or 0
 *   step_written     on = phenomenon or 0, texts: what, who, whom
 *   step_edited      on = the step, value = phenomenon or 0, texts as written
 *   step_removed     on = the step
 *   name_chosen      texts[0] (empty text: no name)
 *   profession_chosen value      extra_time_set value 0/1
 *   phenomenon_posted  about, texts: the text, then free tags
 *   phenomenon_edited  on = the phenomenon, about and texts as posted
 * From version 2 of the rules on:
 *   merged           on = a phenomenon, value = the one whose thread it joins
 *   unmerged, approved, locked, unlocked   on = the phenomenon
 *   refused          on = the phenomenon, texts[0] = why (may be empty)
 *   redacted         on = phenomenon or comment, value = seq of the body that it takes the place
 *                    of, texts: what remains of that body's, as many as there were
 *   author_removed, author_readmitted   on = phenomenon or comment of that author
 *   round_started    on = number of the round that ends
 *   paused, resumed, frozen, unfrozen   nothing
 *   imported         word = the post's id where it came from, value = bit 0: to be reviewed; bits
 *                    1 to 3: which of its tags are free, by their places (none: those of the
 *                    vocabulary come first); about and texts as posted; in a session of the
 *                    import's template alone
 *   account_added    on = account id, value = enum role, texts: name, e-mail
 *   account_removed  on = account id
 *   change           by, and what stands in domain/change.h
 */

/*
 * To store an entry: its body's canonical bytes (where text_count is not 0), then their hash into
 * entry->has_body and body_hash, then the head.  seq is in neither: the journal gives it.
 */
void entry_encode_body(struct buf *body, const struct entry *entry);
void entry_seal_body(struct entry *entry, const uint8_t salt[ENTRY_SALT_LEN], struct str body);
void entry_encode_head(struct buf *head, const struct entry *entry);

/*
 * Decodes a head; strict.  FAIL_MALFORMED, or FAIL_NEWER for an unknown kind: the fold of that
 * session stops and says so, nothing is skipped.  Borrows from `head`.
 */
enum fail entry_decode_head(struct entry *entry, struct str head);
/*
 * Decodes the body into texts and checks it against body_hash (FAIL_CORRUPT).  Without a body where
 * the kind has one, say so with `entry_decode_gap`.
 */
enum fail entry_decode_body(struct entry *entry, const uint8_t salt[ENTRY_SALT_LEN],
			    struct str body);
void entry_decode_gap(struct entry *entry);

/* The chain: BLAKE2b(before ‖ session ‖ seq ‖ head). */
struct digest entry_chain(const struct digest *before, struct str session, uint64_t seq,
			  struct str head);

#endif
