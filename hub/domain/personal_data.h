/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Personal data that the guard found in the texts of an entry: where and of which kind, never the
 * text.  What its writer confirmed of it, because it only may be such, stands in the entry's head.
 */
#ifndef DOMAIN_PERSONAL_DATA_H
#define DOMAIN_PERSONAL_DATA_H

#include "base/buf.h"
#include "base/pack.h"
#include "domain/words.h"
#include "protocol/limits.h"

struct personal_part {
	enum personal_field field;
	enum personal_kind kind;
	uint16_t at;          /* in a list, which of it, from 1; 0: the field is none */
	uint16_t start, end;  /* code points of the normalised text, `end` exclusive */
	bool blocks;          /* certain: nobody may say it; never in a head */
};

/* By field, then by place; without overlap. */
struct personal_data {
	struct personal_part items[LIMIT_FINDINGS];
	uint32_t count;
};

/* Does one of these, of the same field and kind, hold it whole? */
bool personal_data_has(const struct personal_data *data, const struct personal_part *part);

/* The end of a head; nothing at all where there are none. */
void personal_data_encode(struct buf *head, const struct personal_data *data);
/* FAIL_NEWER: a field or kind of a later hub.  What is malformed shows in `in`. */
enum fail personal_data_decode(struct unpack *in, struct personal_data *data);

#endif
