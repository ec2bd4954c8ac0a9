/* SPDX-License-Identifier: EUPL-1.2 */
/* An office over a journal in memory, with a clock of the test's. */
#ifndef TESTS_OFFICE_DESK_H
#define TESTS_OFFICE_DESK_H

#include "journal/journal_memory.h"
#include "office/asking.h"
#include "office/office.h"
#include "scratch.h"

#include "cmocka_all.h"

struct desk {
	struct scratch scratch;
	char path[96], access_path[96];
	struct memory_disk *disk;
	struct journal *journal;
	struct access *access;
	struct organisation *organisation;
	struct office *office;
	uint64_t now_ms;
	/* What the last change was answered. */
	unsigned answers;
	enum fail fail;
	struct ruling ruling;
	struct buf out; /* of the last question, terminated */
};

int desk_open(void **state);
int desk_close(void **state);
/* All closed and opened again, on the same journal and files. */
void desk_again(struct desk *desk);

/* Done by the first account, a coordinator. */
enum refusal desk_do(struct desk *desk, struct errand errand);
/* A card of these fields (JSON) with these bits; its id. */
uint64_t desk_card(struct desk *desk, uint64_t fields, const char *text);

/* The answer of a question, as text. */
const char *desk_card_text(struct desk *desk, uint64_t card);
const char *desk_history(struct desk *desk, uint64_t card);
struct asking *desk_asking(struct desk *desk);
/* What an asking put into `out`, or the words of its failure; ends it. */
const char *desk_asked(struct desk *desk, struct asking *asking, enum fail fail);
bool desk_says(const struct desk *desk, const char *text);
/* Every row of every table of the file, in the order of its keys. */
void desk_dump(const char *path, struct buf *out);

#endif
