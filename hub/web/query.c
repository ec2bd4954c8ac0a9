/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/query.h"

#include "base/day.h"
#include "protocol/limits.h"

#define PAGE_MAX 100000u

bool query_take_text(struct str *text, struct request *request, const char *name)
{
	struct str typed = request_query(request, name);

	return text_check(typed, false) == TEXT_FINE &&
	       text_normalise(request_arena(request), typed, text) == FAIL_NONE;
}

bool query_take_words(struct str *words, struct request *request)
{
	return query_take_text(words, request, "q") && text_count(*words) <= LIMIT_SEARCH;
}

bool query_take_page(uint32_t *page, struct request *request)
{
	struct str digits = request_query(request, "page");
	uint64_t number = 0;

	if (digits.len > 0 && (!str_to_u64(digits, &number) || number > PAGE_MAX))
		return false;
	*page = (uint32_t)number;
	return true;
}

bool query_take_days(uint64_t *from_ms, uint64_t *to_ms, struct request *request)
{
	struct str from = request_query(request, "from"), to = request_query(request, "to");
	uint64_t ignored;

	*from_ms = *to_ms = 0;
	return (from.len == 0 || day_find(from, from_ms, &ignored)) &&
	       (to.len == 0 || day_find(to, &ignored, to_ms));
}
