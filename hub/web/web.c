/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/web.h"

#include <stdlib.h>

#include "archive/archive.h"
#include "base/check.h"
#include "web/guesses.h"
#include "web/inside.h"
#include "web/search.h"

struct list {
	struct str *items;
	uint32_t *count;
	uint32_t count_max;
	size_t text_max; /* code points */
};

/* "Mikkeli, Juva,Puumala": trimmed, normalised, empty ones passed over. */
static enum fail list_read(struct list list, struct arena *arena, const char *text)
{
	struct str rest = str_from(text);

	while (rest.len > 0) {
		size_t len = 0;
		struct str item;
		while (len < rest.len && rest.ptr[len] != ',')
			len++;
		if (text_check(str_slice(rest, 0, len), false) != TEXT_FINE ||
		    text_normalise(arena, str_slice(rest, 0, len), &item))
			return FAIL_MALFORMED;
		rest = str_slice(rest, len + 1, rest.len);
		if (item.len == 0)
			continue;
		if (*list.count == list.count_max || text_count(item) > list.text_max)
			return FAIL_TOO_LARGE;
		list.items[(*list.count)++] = item;
	}
	return FAIL_NONE;
}

enum fail web_open(struct web **web, const struct web_settings *settings)
{
	struct web *made = calloc(1, sizeof(*made));
	CHECK(made);
	uint32_t counties = 0;
	struct list county = { &made->county, &counties, 1, LIMIT_AREA };
	struct list areas = { made->areas, &made->area_count, LIMIT_AREAS, LIMIT_AREA };
	struct list units = { made->units, &made->unit_count, UNITS_MAX, LIMIT_UNIT };

	*web = made;
	made->loop = settings->loop;
	made->hub = settings->hub;
	made->access = settings->access;
	made->archive = settings->archive;
	made->erasing = settings->erasing;
	made->desk_erasing = settings->desk_erasing;
	made->journal_path = settings->journal_path;
	made->office = settings->office;
	made->glossary = settings->glossary;
	made->guard = settings->guard;
	made->guard_self = settings->guard_self;
	made->key = settings->key;
	made->guesses = guesses_open(settings->loop);
	made->searches = searches_open(settings->loop, archive_path(settings->archive),
				       settings->glossary);
	enum fail fail = list_read(county, &made->arena, settings->county);
	if (!fail)
		fail = list_read(areas, &made->arena, settings->areas);
	if (!fail)
		fail = list_read(units, &made->arena, settings->units);
	return fail;
}

void web_ready(struct web *web, bool ready)
{
	web->ready = ready;
}

bool web_is_ready(void *self)
{
	const struct web *web = self;

	return web->ready;
}

void web_close(struct web *web)
{
	if (!web)
		return;
	guesses_close(web->guesses);
	searches_close(web->searches);
	arena_free(&web->arena);
	free(web);
}
