/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What goes is due, as with any superseded body; a passage leaves what remains
 * in the entry's own body.  That stands in front of the reason, so places of
 * free tags stay what they were.
 *
 * The seal is not touched: its digest has each body as its hash, and was taken
 * of the state before it.
 */
#include "domain/erasure.h"

#include "base/check.h"
#include "domain/places.h"
#include "domain/rule.h"

bool erasure_make(struct entry *entry, const struct session *session,
		  const struct erasure *erasure, struct arena *arena)
{
	CHECK(erasure->reason.len > 0);
	*entry = (struct entry){ .kind = ENTRY_ERASED, .on = erasure->on };
	if (erasure->passage.to > 0) {
		redaction_make(entry, session, erasure->passage, arena);
		if (entry->text_count == 0)
			return false;
	}
	entry->texts[entry->text_count++] = erasure->reason;
	entry->has_body = true;
	return true;
}

static bool is_passage(const struct entry *entry)
{
	return entry->text_count > 1;
}

/* The text that a passage may be taken out of, still there or a gap; NULL: none. */
static const struct body_text *text_find(const struct session *session, uint64_t id)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, id);
	const struct comment *comment = comments_find(&session->comments, id);

	if (phenomenon)
		return &phenomenon->text;
	return comment ? &comment->text : NULL;
}

static enum refusal erased_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, entry->on);
	const struct comment *comment = comments_find(&session->comments, entry->on);
	const struct step *step = steps_find(&session->steps, entry->on);
	const struct body_text *text = text_find(session, entry->on);
	bool is_opening = entry->on == THING_OPENING;

	if (!phenomenon && !comment && !step && !is_opening)
		return REFUSAL_UNKNOWN_THING;
	if ((phenomenon && phenomenon->withdrawn) || (comment && comment->withdrawn) ||
	    (step && step->removed))
		return REFUSAL_GONE;
	if (!is_passage(entry))
		return REFUSAL_NONE;
	if (!text)
		return REFUSAL_UNKNOWN_THING;
	bool is_same = entry->value == text->seq && entry->text_count == text->text_count + 1;
	return is_same ? REFUSAL_NONE : REFUSAL_CHANGED;
}

/* Due, and gone from the state; the reason of an earlier erasure goes with its body. */
static void text_erase(struct session *session, struct body_text *text)
{
	due_add_text(&session->due, text, "erased");
	for (uint32_t i = 0; i < session->acts.count; i++)
		if (session->acts.items[i].reason.seq == text->seq)
			body_text_wipe(&session->acts.items[i].reason);
	body_text_wipe(text);
}

/* What remains of the text that `at` held, as if the reason did not stand behind it. */
static void text_replace(struct body_text *at, const struct entry *entry, uint32_t nth)
{
	struct entry remains = *entry;

	remains.text_count--;
	body_text_set_one(at, &remains, nth);
}

/* Free tags of the posting's body go with it, or get its new one; others' go with a whole. */
static void tags_erase(struct session *session, struct phenomenon *phenomenon,
		       uint64_t seq_before, const struct entry *entry)
{
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		struct tag *tag = &phenomenon->tags[i];
		bool is_of_body = tag->free.seq == seq_before;
		if (tag->word.len > 0)
			continue;
		if (is_passage(entry) && is_of_body)
			text_replace(&tag->free, entry, tag->at);
		else if (is_of_body)
			body_text_wipe(&tag->free);
		else if (!is_passage(entry))
			text_erase(session, &tag->free);
	}
}

static void reason_erase(struct session *session, struct body_text *reason)
{
	due_add_text(&session->due, reason, "erased");
	body_text_reset(reason);
}

static void phenomenon_erase(struct session *session, const struct wish *wish,
			     struct phenomenon *phenomenon)
{
	uint64_t seq_before = phenomenon->text.seq;

	text_erase(session, &phenomenon->text);
	tags_erase(session, phenomenon, seq_before, wish->entry);
	if (is_passage(wish->entry)) {
		text_replace(&phenomenon->text, wish->entry, 0);
		phenomenon->redacted = true;
	} else {
		reason_erase(session, &phenomenon->reason);
	}
	phenomenon->changed_seq = wish->seq;
	phenomenon->own_seq = wish->seq;
}

static void comment_erase(struct session *session, const struct wish *wish,
			  struct comment *comment)
{
	text_erase(session, &comment->text);
	if (is_passage(wish->entry)) {
		text_replace(&comment->text, wish->entry, 0);
		comment->redacted = true;
	} else {
		reason_erase(session, &comment->reason);
	}
	comment->changed_seq = wish->seq;
}

static uint64_t erased_apply(struct session *session, const struct wish *wish)
{
	uint64_t id = wish->entry->on;
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, id);
	struct comment *comment = comments_take(&session->comments, id);
	struct step *step = steps_take(&session->steps, id);

	if (phenomenon) {
		phenomenon_erase(session, wish, phenomenon);
	} else if (comment) {
		comment_erase(session, wish, comment);
	} else if (step) {
		text_erase(session, &step->text);
		step->changed_seq = wish->seq;
	} else {
		text_erase(session, &session->title);
		body_text_wipe(&session->question);
	}
	/* A step, or a title, was in sight from the first. */
	barrier_set_all(session, wish->seq);
	return id;
}

static enum refusal kept_check(const struct session *session, const struct wish *wish)
{
	(void)session;
	return wish->entry->value <= 1 ? REFUSAL_NONE : REFUSAL_UNKNOWN_WORD;
}

static uint64_t kept_apply(struct session *session, const struct wish *wish)
{
	session->kept = wish->entry->value == 1;
	return 0;
}

const struct rule erased_rule = { erased_check, erased_apply };
const struct rule kept_rule = { kept_check, kept_apply };
