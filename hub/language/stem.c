/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/stem.h"

#include <libstemmer.h>

#include "base/check.h"

enum fail stemmers_open(struct stemmers *stemmers)
{
	/* Porter's first English stemmer: the second spares more endings, which finds less. */
	static const char *const names[] = {
		[TONGUE_FI] = "finnish", [TONGUE_SV] = "swedish", [TONGUE_EN] = "porter",
	};

	*stemmers = (struct stemmers){ 0 };
	for (int i = 0; i < TONGUE_COUNT; i++) {
		stemmers->handles[i] = sb_stemmer_new(names[i], "UTF_8");
		if (stemmers->handles[i])
			continue;
		stemmers_close(stemmers);
		return FAIL_NOT_FOUND;
	}
	return FAIL_NONE;
}

void stemmers_close(struct stemmers *stemmers)
{
	for (int i = 0; i < TONGUE_COUNT; i++)
		sb_stemmer_delete(stemmers->handles[i]);
	*stemmers = (struct stemmers){ 0 };
}

struct str stem_of(const struct stemmers *stemmers, enum tongue tongue, struct str word)
{
	struct sb_stemmer *handle = stemmers->handles[tongue];

	CHECK(word.len <= 0xffff);
	const sb_symbol *stem = sb_stemmer_stem(handle, (const sb_symbol *)word.ptr,
						(int)word.len);
	CHECK(stem);
	return (struct str){ (const char *)stem, (size_t)sb_stemmer_length(handle) };
}
