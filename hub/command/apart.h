/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Work in a process of its own, so that an entry at which the fold itself
 * crashes costs one session: the tool goes on with the others.
 */
#ifndef COMMAND_APART_H
#define COMMAND_APART_H

#define APART_CRASHED (-1)

/*
 * Gives what `work` returned (0 to 127), or APART_CRASHED.  Only what it writes to files and to
 * memory of apart_memory is seen here.  For a program of one thread.
 */
int apart_run(int (*work)(void *self), void *self);

/* Zeroed memory that a process apart shares; never NULL. */
void *apart_memory(unsigned long size);
void apart_free(void *memory, unsigned long size);

#endif
