release one
