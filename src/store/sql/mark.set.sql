savepoint one
