/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/shelf_rows.h"

#define COUNT(array) (int)(sizeof(array) / sizeof(*(array)))

/* A destroyed text is SQL's NULL, which an empty one is not. */
static struct value body_value(const struct body_text *text, uint32_t nth)
{
	if (text->gap)
		return (struct value){ .kind = VALUE_NULL };
	return value_text(body_text_at(text, nth));
}

static struct value word_value(const char *word)
{
	return value_text(str_from(word));
}

/* What is searched: title and question without the difference of upper and lower case. */
static enum fail words_fold(struct arena *arena, const struct session *session, struct str *words)
{
	struct buf both = { 0 };

	buf_add_str(&both, body_text_at(&session->title, 0));
	buf_add_byte(&both, '\n');
	buf_add_str(&both, body_text_at(&session->question, 0));
	enum fail fail = text_fold(arena, buf_str(&both), words);
	buf_free(&both);
	return fail;
}

static enum fail session_add(sqlite3 *db, const struct session *session)
{
	const struct opening *opening = &session->opening;
	struct arena arena = { 0 };
	struct str words;

	enum fail fail = words_fold(&arena, session, &words);
	if (!fail) {
		const struct value values[] = {
			value_text(session->id),
			value_number(session->seq),
			value_text(opening->code),
			value_text(body_text_at(&session->title, 0)),
			value_text(body_text_at(&session->question, 0)),
			value_text(words),
			value_text(opening->unit),
			value_text(opening->area),
			value_text(opening->lang),
			value_text(opening->template.id),
			value_number(opening->practice),
			value_number(session->agenda.opened_ms),
			value_number(session->agenda.closed_ms),
			value_number(session->phenomena.shown),
			value_number(session->present_max),
		};
		fail = database_do(db, "INSERT INTO session VALUES"
				       " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				   values, COUNT(values));
	}
	arena_free(&arena);
	return fail;
}

static enum fail tags_add(sqlite3_stmt *into, const struct session *session,
			  const struct phenomenon *phenomenon)
{
	enum fail fail = FAIL_NONE;

	for (uint32_t i = 0; !fail && i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		const struct value values[] = {
			value_text(session->id), value_number(phenomenon->id), value_number(i),
			value_text(tag->word), body_value(&tag->free, tag->at),
		};
		fail = statement_run(into, values, COUNT(values));
	}
	return fail;
}

static enum fail phenomenon_add(sqlite3_stmt *into, const struct session *session,
				const struct phenomenon *phenomenon)
{
	const struct about *about = &phenomenon->about;
	const struct value values[] = {
		value_text(session->id),
		value_number(phenomenon->id),
		value_number(phenomenon->number),
		body_value(&phenomenon->text, 0),
		value_text(about->lang),
		word_value(kind_word(about->kind)),
		value_text(about->group),
		word_value(source_word(about->source)),
		value_text(about->area),
		value_number(about->quotable),
		value_number(phenomenon->posted_ms),
		value_number(phenomenon->edited),
		value_number(phenomenon->hidden),
		value_number(phenomenon->voices),
		value_number(phenomenon->dots),
	};

	return statement_run(into, values, COUNT(values));
}

static enum fail phenomena_add(sqlite3 *db, const struct session *session)
{
	sqlite3_stmt *rows, *tags = NULL;

	enum fail fail = statement_make(&rows, db,
					"INSERT INTO phenomenon VALUES"
					" (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
	if (!fail) fail = statement_make(&tags, db, "INSERT INTO tag VALUES (?, ?, ?, ?, ?)");
	for (uint32_t i = 0; !fail && i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		if (phenomenon->withdrawn)
			continue;
		fail = phenomenon_add(rows, session, phenomenon);
		if (!fail) fail = tags_add(tags, session, phenomenon);
	}
	sqlite3_finalize(tags);
	sqlite3_finalize(rows);
	return fail;
}

static enum fail comments_add(sqlite3 *db, const struct session *session)
{
	sqlite3_stmt *into;

	enum fail fail = statement_make(&into, db,
					"INSERT INTO comment VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
	for (uint32_t i = 0; !fail && i < session->comments.count; i++) {
		const struct comment *comment = &session->comments.items[i];
		const struct phenomenon *on = phenomena_find(&session->phenomena, comment->on);
		if (comment->withdrawn || on->withdrawn)
			continue;
		const struct value values[] = {
			value_text(session->id),
			value_number(comment->id),
			value_number(comment->on),
			body_value(&comment->text, 0),
			value_text(comment->lang),
			value_number(!comment->by_facilitator && comment->author == on->author),
			value_number(comment->posted_ms),
			value_number(comment->hidden),
		};
		fail = statement_run(into, values, COUNT(values));
	}
	sqlite3_finalize(into);
	return fail;
}

static enum fail steps_add(sqlite3 *db, const struct session *session)
{
	sqlite3_stmt *into;

	enum fail fail = statement_make(&into, db, "INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?)");
	for (uint32_t i = 0; !fail && i < session->steps.count; i++) {
		const struct step *step = &session->steps.items[i];
		if (step->removed)
			continue;
		const struct value values[] = {
			value_text(session->id),
			value_number(step->id),
			step->on ? value_number(step->on) : (struct value){ .kind = VALUE_NULL },
			body_value(&step->text, 0),
			body_value(&step->text, 1),
			body_value(&step->text, 2),
			value_number(step->written_ms),
		};
		fail = statement_run(into, values, COUNT(values));
	}
	sqlite3_finalize(into);
	return fail;
}

enum fail rows_add(sqlite3 *db, const struct session *session)
{
	enum fail fail = session_add(db, session);

	if (!fail) fail = phenomena_add(db, session);
	if (!fail) fail = comments_add(db, session);
	if (!fail) fail = steps_add(db, session);
	return fail;
}
