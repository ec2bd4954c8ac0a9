/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/fail.h"

const char *fail_words(enum fail fail)
{
	static const char *const words[] = {
#define X(name, text) [FAIL_##name] = text,
		FAILS(X)
#undef X
	};
	/* The cast catches a negative value too, however the compiler chose the enum's type. */
	return (unsigned)fail < FAIL_COUNT ? words[fail] : "unknown failure";
}
