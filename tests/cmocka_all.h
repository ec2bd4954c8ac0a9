/* SPDX-License-Identifier: EUPL-1.2 */
/* cmocka with the headers that it wants to see before itself. */
#ifndef TESTS_CMOCKA_ALL_H
#define TESTS_CMOCKA_ALL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#undef fail  /* `enum fail` is ours */

#include "base/text.h"

#define assert_str(is, should)                                                      \
	do {                                                                        \
		struct str is_ = (is), should_ = (should);                          \
		assert_int_equal(is_.len, should_.len);                             \
		if (should_.len)                                                    \
			assert_memory_equal(is_.ptr, should_.ptr, should_.len);     \
	} while (0)

#endif
