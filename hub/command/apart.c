/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/apart.h"

#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"

int apart_run(int (*work)(void *self), void *self)
{
	int status = 0;

	/* What is still in the buffers would be written twice. */
	fflush(NULL);
	pid_t child = fork();
	CHECK(child >= 0);
	if (child == 0) {
		int result = work(self);
		fflush(NULL);
		_exit(result);
	}
	while (waitpid(child, &status, 0) < 0)
		CHECK(errno == EINTR);
	return WIFEXITED(status) && WEXITSTATUS(status) < 128 ? WEXITSTATUS(status) : APART_CRASHED;
}

void *apart_memory(unsigned long size)
{
	void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	CHECK(memory != MAP_FAILED);
	return memory;
}

void apart_free(void *memory, unsigned long size)
{
	munmap(memory, size);
}
