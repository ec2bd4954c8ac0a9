/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/guid.h"

#include <stdio.h>
#include <string.h>

#include "base/digest.h"

struct guid guid_make(const struct guid_of *of)
{
	char number[24];
	snprintf(number, sizeof(number), "%llu", (unsigned long long)of->id);
	const struct str parts[] = { STR("vartti"), str_from(of->kind), of->name,
				     str_from(number), of->part };
	struct digest digest = digest_of(STR(""), parts, sizeof(parts) / sizeof(*parts));
	uint8_t *b = digest.bytes;
	struct guid guid;
	char text[GUID_LEN + 1];

	b[6] = (uint8_t)((b[6] & 0x0f) | 0x80); /* version 8 */
	b[8] = (uint8_t)((b[8] & 0x3f) | 0x80); /* the variant of RFC 9562 */
	snprintf(text, sizeof(text),
		 "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
		 b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12],
		 b[13], b[14], b[15]);
	memcpy(guid.text, text, GUID_LEN);
	return guid;
}

struct str guid_str(const struct guid *guid)
{
	return (struct str){ guid->text, GUID_LEN };
}
