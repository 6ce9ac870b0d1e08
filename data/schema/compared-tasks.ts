/** The two tasks that the starting study compared, and the report with it: the first against the second. */
export const comparedTasks = ['text-classification', 'text-generation'] as const;
