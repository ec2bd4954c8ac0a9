/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/match.h"

#include "language/term.h"

/* A term as a string of FTS5; a Swedish stem is looked for as a beginning. */
static void term_add(struct buf *match, struct str term)
{
	buf_add_byte(match, '"');
	for (size_t i = 0; i < term.len; i++) {
		if (term.ptr[i] == '"')
			buf_add_byte(match, '"');
		buf_add_byte(match, (uint8_t)term.ptr[i]);
	}
	buf_add_byte(match, '"');
	if (str_has_prefix(term, STR(MARK_SWEDISH)) || str_has_prefix(term, STR(MARK_SWEDISH_PART)))
		buf_add_byte(match, '*');
}

void match_write(struct buf *match, const struct spoken *spoken, struct str between)
{
	for (uint32_t i = 0; i < spoken->count; i++) {
		buf_add_str(match, i ? between : STR(""));
		buf_add_byte(match, '(');
		for (uint32_t j = 0; j < spoken->words[i]->count; j++) {
			if (j)
				buf_add_str(match, STR(" OR "));
			term_add(match, spoken->words[i]->items[j]);
		}
		buf_add_byte(match, ')');
	}
}
