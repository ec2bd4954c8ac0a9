/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What closed sessions remember of tags, and which tags a text speaks of.  In
 * memory; brought up to date when the archive changed.  One thread at a time.
 */
#ifndef ARCHIVE_REMEMBERING_H
#define ARCHIVE_REMEMBERING_H

#include "base/fail.h"
#include "wire/suggest.h"

struct glossary;
struct remembering;

/* Borrows the glossary.  FAIL_NOT_FOUND: no archive, or no dictionary. */
enum fail remembering_open(struct remembering **remembering, const char *archive_path,
			   struct glossary *glossary);
void remembering_close(struct remembering *remembering); /* NULL is fine */
/* The answer's strings last until the next question. */
enum fail remembering_answer(struct remembering *remembering,
			     const struct suggest_question *question,
			     struct suggest_answer *answer);

#endif
