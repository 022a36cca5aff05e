rollback to one
