/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/became.h"

#include "base/check.h"
#include "web/fields.h"

#define OWN_MAX 20u
#define SERIES_MAX 5u

/* A thread of the session, as its numbers are said aloud. */
struct number {
	uint64_t phenomenon;
	uint32_t n;
};

struct telling {
	struct became_wanted wanted;
	struct str object; /* without its last bracket */
	struct number *numbers;
	uint32_t count;
};

enum fail became_read(json_t **became, struct asking *asking, const struct became_wanted *wanted)
{
	struct buf text = { 0 };
	size_t at;
	json_t *row;

	*became = NULL;
	enum fail fail = became_find(asking, wanted, &text);
	if (!fail)
		*became = json_loadb(text.ptr, text.len, 0, NULL);
	buf_free(&text);
	CHECK(fail || *became);
	if (wanted->phenomenon || wanted->series)
		json_array_foreach(*became, at, row)
			json_object_del(row, "phenomena");
	return fail;
}

/* Ids of phenomena, which mean nothing to a reader, give way to the numbers of their threads. */
static void numbers_put(json_t *row, const struct telling *telling)
{
	json_t *phenomena = json_object_get(row, "phenomena"), *numbers = json_array(), *id;
	size_t at;

	json_array_foreach(phenomena, at, id)
		for (uint32_t i = 0; i < telling->count; i++)
			if (telling->numbers[i].phenomenon == (uint64_t)json_integer_value(id))
				json_array_append_new(numbers,
						      json_integer(telling->numbers[i].n));
	json_object_set_new(row, "n", numbers);
	json_object_del(row, "phenomena");
}

static enum fail telling_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct telling *telling = inquiry->more;
	json_t *became, *row;
	size_t at;

	enum fail fail = became_read(&became, asking, &telling->wanted);
	if (fail)
		return fail;
	if (!telling->wanted.series)
		json_array_foreach(became, at, row)
			numbers_put(row, telling);
	buf_add_str(&inquiry->out, telling->object);
	buf_add_str(&inquiry->out, STR(",\"became\":"));
	buf_add_str(&inquiry->out, json_written(inquiry->ask, became));
	buf_add_byte(&inquiry->out, '}');
	json_decref(became);
	return FAIL_NONE;
}

static struct telling *telling_make(struct ask *ask, const struct session *session,
				    struct buf *text)
{
	struct arena *arena = request_arena(ask->request);
	struct telling *telling = arena_take(arena, sizeof(*telling));

	CHECK(text->len > 1);
	telling->object = str_copy(arena, str_slice(buf_str(text), 0, text->len - 1));
	telling->wanted.session = str_copy(arena, session->id);
	buf_free(text);
	return telling;
}

void became_answer_own(struct ask *ask, const struct session *session, struct buf *text)
{
	const struct phenomena *phenomena = &session->phenomena;
	struct telling *telling = telling_make(ask, session, text);

	telling->numbers = arena_take_array(request_arena(ask->request), phenomena->count + 1,
					    sizeof(*telling->numbers));
	for (uint32_t i = 0; i < phenomena->count; i++)
		if (phenomenon_is_shown(&phenomena->items[i], LANE_FLOOR))
			telling->numbers[telling->count++] = (struct number){
				phenomena->items[i].id, phenomena->items[i].number };
	telling->wanted.limit = OWN_MAX;
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = telling_work, .more = telling });
}

void became_answer_series(struct ask *ask, const struct session *session, struct buf *text)
{
	struct telling *telling = telling_make(ask, session, text);

	telling->wanted.series = true;
	telling->wanted.limit = SERIES_MAX;
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = telling_work, .more = telling });
}
