"""Writing the demo's story into the database, in bulk, as the services would have left it after some weeks."""
