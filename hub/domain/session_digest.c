/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The digest of a state: everything that was decided, in a fixed order, each
 * body as its hash alone.  What only serves frames is left out, sums too (they
 * follow from what is in).  The bytes are for ever: a sealed session's digest
 * must come out the same in every later version.
 */
#include "base/check.h"
#include "base/pack.h"
#include "domain/session.h"

static void agenda_encode(struct buf *buf, const struct session *session)
{
	const struct agenda *agenda = &session->agenda;

	pack_u64(buf, agenda->phase);
	pack_u64(buf, agenda->shown);
	pack_u64(buf, agenda->move);
	pack_u64(buf, agenda->revealed);
	pack_u64(buf, agenda->begun_ms);
	pack_u64(buf, agenda->ends_ms);
	pack_u64(buf, agenda->undo_until_ms);
	pack_u64(buf, agenda->before.phase);
	pack_u64(buf, agenda->before.begun_ms);
	pack_u64(buf, agenda->before.left_ms);
	for (uint32_t i = 0; i < session->opening.template.phase_count; i++) {
		const struct grace *grace = &agenda->graces[i];
		pack_u64(buf, grace->open);
		pack_u64(buf, grace->extra_open);
		pack_u64(buf, grace->until_ms);
		pack_u64(buf, grace->extra_until_ms);
	}
	pack_u64(buf, agenda->opened_ms);
	pack_u64(buf, agenda->started_ms);
	pack_u64(buf, agenda->closed_ms);
	pack_u64(buf, agenda->sealed);
	if (session->opening.rules < 2)
		return;
	pack_u64(buf, agenda->paused);
	pack_u64(buf, agenda->frozen);
	pack_u64(buf, agenda->left_ms);
	pack_u64(buf, agenda->stood_ms);
	pack_u64(buf, session->rounds);
}

static void roster_encode(struct buf *buf, const struct session *session)
{
	const struct roster *roster = &session->roster;

	pack_u64(buf, roster->count);
	for (uint32_t i = 0; i < roster->count; i++) {
		const struct seat *seat = &roster->seats[i];
		pack_bytes(buf, seat->key.bytes, sizeof(seat->key.bytes));
		body_text_encode(buf, &seat->name);
		pack_u64(buf, seat->profession);
		pack_u64(buf, seat->extra_time);
		pack_u64(buf, seat->posts);
		pack_u64(buf, seat->comments);
		pack_u64(buf, seat->dots_spent);
		if (session->opening.rules >= 2)
			pack_u64(buf, seat->removals);
	}
}

static void tags_encode(struct buf *buf, const struct phenomenon *phenomenon)
{
	pack_u64(buf, phenomenon->tag_count);
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		pack_str(buf, tag->word);
		body_text_encode(buf, &tag->free);
		pack_u64(buf, tag->at);
		pack_u64(buf, tag->by);
		if (tag->review)
			pack_u64(buf, tag->review);
	}
}

static void supports_encode(struct buf *buf, const struct phenomenon *phenomenon, uint32_t rules)
{
	for (uint32_t i = 0; i < phenomenon->support_count; i++) {
		const struct support *support = &phenomenon->supports[i];
		if (!support->voice && support->dots == 0)
			continue; /* taken back, or there for the frames alone */
		pack_u64(buf, support->seat);
		pack_u64(buf, support->voice);
		pack_u64(buf, support->dots);
		if (rules >= 2)
			pack_u64(buf, support->given_seq);
	}
	pack_u64(buf, SEAT_NONE);
}

/* What version 2 of the rules knows besides. */
static void moderation_encode(struct buf *buf, const struct session *session,
			      const struct phenomenon *phenomenon)
{
	pack_u64(buf, phenomenon->into);
	pack_u64(buf, phenomenon->locked);
	pack_u64(buf, phenomenon->approval);
	pack_u64(buf, phenomenon->redacted);
	pack_u64(buf, phenomenon->author_removed);
	body_text_encode(buf, &phenomenon->reason);
	for (uint32_t i = 0; i < session->rounds; i++)
		pack_u64(buf, phenomenon->rounds[i]);
}

static void phenomenon_encode(struct buf *buf, const struct session *session,
			      const struct phenomenon *phenomenon)
{
	uint32_t rules = session->opening.rules;
	const struct about *about = &phenomenon->about;

	pack_u64(buf, phenomenon->id);
	pack_u64(buf, phenomenon->number);
	pack_u64(buf, phenomenon->author);
	body_text_encode(buf, &phenomenon->text);
	pack_str(buf, about->lang);
	pack_u64(buf, about->kind);
	pack_u64(buf, about->source);
	pack_str(buf, about->group);
	pack_str(buf, about->area);
	pack_u64(buf, about->quotable);
	pack_u64(buf, phenomenon->posted_ms);
	pack_u64(buf, phenomenon->edited);
	pack_u64(buf, phenomenon->hidden);
	pack_u64(buf, phenomenon->withdrawn);
	tags_encode(buf, phenomenon);
	/* Only where there is one: the digests of all other sessions stay what they were. */
	if (phenomenon->imported.len || phenomenon->review) {
		pack_str(buf, phenomenon->imported);
		pack_u64(buf, phenomenon->review);
	}
	supports_encode(buf, phenomenon, rules);
	if (rules >= 2)
		moderation_encode(buf, session, phenomenon);
}

static void comments_encode(struct buf *buf, const struct session *session)
{
	const struct comments *comments = &session->comments;

	pack_u64(buf, comments->count);
	for (uint32_t i = 0; i < comments->count; i++) {
		const struct comment *comment = &comments->items[i];
		pack_u64(buf, comment->id);
		pack_u64(buf, comment->on);
		pack_u64(buf, comment->author);
		pack_str(buf, comment->lang);
		body_text_encode(buf, &comment->text);
		pack_u64(buf, comment->posted_ms);
		pack_u64(buf, comment->hidden);
		pack_u64(buf, comment->withdrawn);
		pack_u64(buf, comment->by_facilitator);
		if (comment->review)
			pack_u64(buf, comment->review);
		if (session->opening.rules < 2)
			continue;
		pack_u64(buf, comment->redacted);
		pack_u64(buf, comment->author_removed);
		body_text_encode(buf, &comment->reason);
	}
}

static void steps_encode(struct buf *buf, const struct steps *steps)
{
	pack_u64(buf, steps->count);
	for (uint32_t i = 0; i < steps->count; i++) {
		const struct step *step = &steps->items[i];
		pack_u64(buf, step->id);
		pack_u64(buf, step->on);
		body_text_encode(buf, &step->text);
		pack_u64(buf, step->written_ms);
		pack_u64(buf, step->removed);
		if (step->review)
			pack_u64(buf, step->review);
	}
}

/* Which command each settlement is of stands in the head of its entry, and so in the chain. */
static void settled_encode(struct buf *buf, const struct settled *settled)
{
	pack_u64(buf, settled->count);
	for (uint32_t i = 0; i < settled->count; i++) {
		pack_u64(buf, settled->items[i].refusal);
		pack_u64(buf, settled->items[i].thing);
		pack_u64(buf, settled->items[i].seq);
	}
}

static void acts_encode(struct buf *buf, const struct acts *acts)
{
	pack_u64(buf, acts->count);
	for (uint32_t i = 0; i < acts->count; i++) {
		pack_u64(buf, acts->items[i].time_ms);
		pack_u64(buf, acts->items[i].kind);
		pack_u64(buf, acts->items[i].on);
		pack_u64(buf, acts->items[i].value);
	}
}

static void threads_encode(struct buf *buf, const struct session *session)
{
	pack_u64(buf, session->phenomena.count);
	for (uint32_t i = 0; i < session->phenomena.count; i++)
		phenomenon_encode(buf, session, &session->phenomena.items[i]);
	comments_encode(buf, session);
}

static void session_encode(struct buf *buf, const struct session *session)
{
	pack_str(buf, session->id);
	pack_u64(buf, session->seq);
	pack_u64(buf, session->time_ms);
	pack_bytes(buf, session->chain.bytes, sizeof(session->chain.bytes));
	if (session->opening.rules == 0)
		return; /* nothing was taken yet */
	opening_encode(buf, &session->opening);
	body_text_encode(buf, &session->title);
	body_text_encode(buf, &session->question);
	agenda_encode(buf, session);
	roster_encode(buf, session);
	threads_encode(buf, session);
	steps_encode(buf, &session->steps);
	settled_encode(buf, &session->settled);
	acts_encode(buf, &session->acts);
	pack_u64(buf, session->spotlight);
	pack_u64(buf, session->present_max);
	pack_bytes(buf, session->seal.bytes, sizeof(session->seal.bytes));
	/* Only where it is: the digests of all other sessions stay what they were. */
	if (session->kept)
		pack_u64(buf, 1);
}

static struct digest bytes_digest(struct buf *bytes)
{
	struct str part = buf_str(bytes);
	struct digest digest = digest_of((struct str){ 0 }, &part, 1);

	buf_free(bytes);
	return digest;
}

struct digest session_digest(const struct session *session)
{
	struct buf bytes = { 0 };

	CHECK(session->id.len > 0);
	session_encode(&bytes, session);
	return bytes_digest(&bytes);
}

struct digest session_digest_threads(const struct session *session)
{
	struct buf bytes = { 0 };

	threads_encode(&bytes, session);
	return bytes_digest(&bytes);
}
