/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/days.h"

#include "base/text.h"

bool days_read(const char *word, uint32_t *days)
{
	uint64_t number;

	if (!str_to_u64(str_from(word), &number) || number > DAYS_MAX)
		return false;
	*days = (uint32_t)number;
	return true;
}
