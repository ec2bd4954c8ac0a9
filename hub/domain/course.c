/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/course.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"

static struct course_minute *minute_take(struct course *course, uint64_t begun_ms)
{
	struct course_minute *last = course->count ? &course->items[course->count - 1] : NULL;

	CHECK(!last || last->begun_ms <= begun_ms);
	if (last && last->begun_ms == begun_ms)
		return last;
	course->items = items_grow_u32(course->items, course->count, &course->cap,
				       sizeof(*course->items));
	last = &course->items[course->count++];
	*last = (struct course_minute){ .begun_ms = begun_ms };
	return last;
}

void course_add(struct course *course, uint64_t now_ms, uint32_t voices, uint32_t votes)
{
	if (!voices && !votes)
		return;
	struct course_minute *minute = minute_take(course, now_ms - now_ms % COURSE_MINUTE_MS);
	minute->voices += voices;
	minute->votes += votes;
}

void course_free(struct course *course)
{
	free(course->items);
}
