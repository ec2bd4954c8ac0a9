/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/places.h"

#include <stdlib.h>
#include <string.h>

#include "archive/tokenizer.h"
#include "base/buf.h"
#include "journal/sqlite.h"
#include "language/word.h"

static int place_compare(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

	return (a > b) - (a < b);
}

/* SQLite's own shape of a callback, so its own number of parameters. */
static void places_give(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context,
			int count, sqlite3_value **values)
{
	struct buf places = { 0 };
	int found = 0, phrase, column, word;

	(void)count;
	(void)values;
	int result = api->xInstCount(fts, &found);
	for (int i = 0; result == SQLITE_OK && i < found; i++) {
		result = api->xInst(fts, i, &phrase, &column, &word);
		uint32_t place = (uint32_t)word;
		buf_add(&places, &place, sizeof(place));
	}
	if (result != SQLITE_OK) {
		sqlite3_result_error_code(context, result);
	} else {
		if (places.len)
			qsort(places.ptr, places.len / sizeof(uint32_t), sizeof(uint32_t),
			      place_compare);
		sqlite3_result_blob(context, places.len ? places.ptr : "", (int)places.len,
				    SQLITE_TRANSIENT);
	}
	buf_free(&places);
}

enum fail places_open(sqlite3 *db)
{
	fts5_api *api;

	enum fail fail = fts_find(db, &api);
	return fail ? fail : sqlite_fail(api->xCreateFunction(api, "places", NULL, places_give,
							      NULL));
}

/* Code points that begin between two bytes. */
static uint32_t points_between(struct str text, size_t from, size_t to)
{
	uint32_t count = 0;

	for (size_t i = from; i < to; i++)
		count += ((uint8_t)text.ptr[i] & 0xc0) != 0x80;
	return count;
}

static bool place_take(struct str places, size_t *at, uint32_t word)
{
	uint32_t place = 0;
	bool found = false;

	for (; *at + sizeof(place) <= places.len; *at += sizeof(place)) {
		memcpy(&place, places.ptr + *at, sizeof(place));
		if (place > word)
			break;
		found = found || place == word;
	}
	return found;
}

struct marks places_mark(struct arena *arena, struct str places, const struct extract *extract)
{
	struct str document = extract->document;
	struct marks marks = { 0 };
	struct word word;
	size_t at = 0, place_at = 0, counted = extract->from;
	uint32_t number = 0, points = 0;

	if (places.len)
		marks.items = arena_take_array(arena, places.len / sizeof(uint32_t),
					       sizeof(*marks.items));
	while (place_at < places.len && word_take(document, &at, &word)) {
		bool found = place_take(places, &place_at, number++);
		if (!found || word.from < extract->from || word.to > extract->to)
			continue;
		points += points_between(document, counted, word.from);
		uint32_t len = points_between(document, word.from, word.to);
		marks.items[marks.count++] = (struct mark){ points, points + len };
		points += len;
		counted = word.to;
	}
	return marks;
}
