/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The vocabulary as it is now, between whoever changes it and whoever asks by it.
 * While nothing was changed it holds nothing.  Where one is borrowed, NULL is the
 * starting data.
 *
 * Thread: any; nobody waits in it for a disk but who brings a change.
 */
#ifndef ARCHIVE_GLOSSARY_H
#define ARCHIVE_GLOSSARY_H

#include "base/fail.h"
#include "domain/terms.h"

struct glossary;

struct glossary *glossary_open(void);
void glossary_close(struct glossary *glossary); /* NULL is fine */

/* Fills empty terms; leaves them empty where nothing of the starting data was changed. */
typedef enum fail glossary_source(void *self, struct terms *terms);
/* What the source reads holds from now on.  One at a time, so of two the later reading stays. */
enum fail glossary_take(struct glossary *glossary, glossary_source *source, void *self);

/* Never 0; another one after each taking. */
uint64_t glossary_edition(struct glossary *glossary);
/* A copy, into empty terms, and of which edition it is. */
void glossary_give(struct glossary *glossary, struct terms *terms, uint64_t *edition);
/* Does the list have such a term, whatever it means now? */
bool glossary_has(struct glossary *glossary, enum vocabulary_list list, struct str id);

#endif
