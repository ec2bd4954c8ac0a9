/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Each side is a journal whose backend is the whole.  An append goes through
 * with a passage as its tag, which remembers whose it is: a refusal names
 * nothing else.  What is told of a record is told to the side that appended it,
 * else to the side of its session.
 */
#include "journal/split.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "journal/backend.h"

struct side {
	struct split *split;
	struct journal *journal;
	size_t pending;
};

/* An append under way. */
struct passage {
	struct side *side;
	void *tag;
	struct passage *before, *after;
};

struct split {
	struct journal *whole;
	char id[33];
	struct side apart, imports, rest, after;
	struct passage *passages;
	bool closing;
};

static struct side *side_of(struct split *split, struct str session)
{
	if (str_equal(session, str_from(split->id)))
		return &split->apart;
	return session.ptr[0] == IMPORT_LETTER ? &split->imports : &split->rest;
}

static bool side_has(const struct side *side, struct str session)
{
	return side == &side->split->after || side_of(side->split, session) == side;
}

static struct passage *passage_make(struct side *side, void *tag)
{
	struct passage *passage = calloc(1, sizeof(*passage));
	struct split *split = side->split;

	CHECK(passage);
	*passage = (struct passage){ .side = side, .tag = tag, .after = split->passages };
	if (split->passages)
		split->passages->before = passage;
	split->passages = passage;
	side->pending++;
	return passage;
}

static void passage_free(struct passage *passage)
{
	struct split *split = passage->side->split;

	passage->side->pending--;
	if (passage->before)
		passage->before->after = passage->after;
	else
		split->passages = passage->after;
	if (passage->after)
		passage->after->before = passage->before;
	free(passage);
}

static enum fail side_append(void *self, const struct record *record, void *tag)
{
	struct side *side = self;

	CHECK(side_has(side, record->session));
	struct passage *passage = passage_make(side, tag);
	enum fail fail = journal_append(side->split->whole, record, passage);
	if (fail)
		passage_free(passage);
	return fail;
}

static enum fail side_read(void *self, struct str session, uint64_t after, struct visitor visitor)
{
	struct side *side = self;

	if (!side_has(side, session))
		return FAIL_NONE;
	return journal_read(side->split->whole, session, after, visitor);
}

struct filter {
	struct side *side;
	session_visit *visit;
	void *visitor;
};

static bool session_filter(void *self, struct str session)
{
	struct filter *filter = self;

	return !side_has(filter->side, session) || filter->visit(filter->visitor, session);
}

static enum fail side_sessions(void *self, session_visit *visit, void *visitor)
{
	struct side *side = self;
	struct filter filter = { side, visit, visitor };

	return journal_sessions(side->split->whole, session_filter, &filter);
}

static enum fail side_destroy(void *self, struct str session, uint64_t seq)
{
	struct side *side = self;

	CHECK(side_has(side, session));
	return journal_destroy(side->split->whole, session, seq);
}

static enum fail side_forget(void *self, struct str session)
{
	struct side *side = self;

	CHECK(side_has(side, session));
	return journal_forget(side->split->whole, session);
}

static size_t side_pending(void *self)
{
	const struct side *side = self;

	return side->pending;
}

static void side_close(void *self)
{
	const struct side *side = self;

	CHECK(side->split->closing); /* all are closed with the whole */
}

static void whole_committed(void *self, const struct record *record, void *tag)
{
	struct split *split = self;
	struct passage *passage = tag;
	struct side *side = passage ? passage->side : side_of(split, record->session);
	struct request request = { .kind = REQUEST_APPEND, .record = *record };

	if (passage) {
		request.tag = passage->tag;
		passage_free(passage);
	}
	journal_told(side->journal, &request);
}

static void whole_refused(void *self, void *tag, enum fail fail)
{
	struct passage *passage = tag;
	struct side *side = passage->side;
	const struct request request = {
		.kind = REQUEST_APPEND, .fail = fail, .tag = passage->tag,
	};
	(void)self;

	passage_free(passage);
	journal_told(side->journal, &request);
}

static void whole_broken(void *self, enum fail fail)
{
	struct split *split = self;

	journal_broke(split->after.journal, fail);
	journal_broke(split->rest.journal, fail);
	journal_broke(split->imports.journal, fail);
	journal_broke(split->apart.journal, fail);
}

static void whole_destroyed(void *self, struct str session, uint64_t seq)
{
	struct split *split = self;
	const struct request request = {
		.kind = REQUEST_DESTROY, .record = { .session = session, .seq = seq },
	};

	journal_told(side_of(split, session)->journal, &request);
}

static void side_init(struct side *side, struct split *split)
{
	side->split = split;
	side->journal = journal_make((struct journal_backend){
		.self = side,
		.append = side_append,
		.read = side_read,
		.sessions = side_sessions,
		.destroy = side_destroy,
		.forget = side_forget,
		.pending = side_pending,
		.close = side_close,
	});
}

void split_open(struct split **split, struct journal *whole, struct str session)
{
	static const struct journal_events events = {
		.committed = whole_committed,
		.refused = whole_refused,
		.broken = whole_broken,
		.destroyed = whole_destroyed,
	};
	struct split *made = calloc(1, sizeof(*made));

	CHECK(made);
	CHECK(session_id_is_fine(session) && session.len < sizeof(made->id));
	made->whole = whole;
	memcpy(made->id, session.ptr, session.len);
	side_init(&made->apart, made);
	side_init(&made->imports, made);
	side_init(&made->rest, made);
	side_init(&made->after, made);
	journal_tell(whole, &events, made);
	*split = made;
}

struct journal *split_apart(struct split *split)
{
	return split->apart.journal;
}

struct journal *split_imports(struct split *split)
{
	return split->imports.journal;
}

struct journal *split_rest(struct split *split)
{
	return split->rest.journal;
}

struct journal *split_after(struct split *split)
{
	return split->after.journal;
}

void split_close(struct split *split)
{
	if (!split)
		return;
	journal_close(split->whole);
	split->closing = true;
	journal_close(split->apart.journal);
	journal_close(split->imports.journal);
	journal_close(split->rest.journal);
	journal_close(split->after.journal);
	/* Only a broken journal leaves some: it was the answer to all of them. */
	while (split->passages)
		passage_free(split->passages);
	free(split);
}
