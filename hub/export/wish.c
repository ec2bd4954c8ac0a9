/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/wish.h"

#include "base/check.h"

static const struct {
	const char *word, *type;
} words[] = {
#define X(name, word, type) { word, type },
	EXPORT_FORMATS(X)
#undef X
};

const char *export_word(enum export_format format)
{
	CHECK(format < EXPORT_FORMAT_COUNT);
	return words[format].word;
}

const char *export_type(enum export_format format)
{
	CHECK(format < EXPORT_FORMAT_COUNT);
	return words[format].type;
}

bool export_find(struct str word, enum export_format *format)
{
	for (unsigned i = 0; i < EXPORT_FORMAT_COUNT; i++) {
		if (!str_is(word, words[i].word))
			continue;
		*format = (enum export_format)i;
		return true;
	}
	return false;
}

bool export_may_share(enum export_format format)
{
	return format == EXPORT_CSV || format == EXPORT_JSONL;
}
