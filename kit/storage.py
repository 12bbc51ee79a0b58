"""Where files lie may be away for a while, like anything behind a network."""

from botocore.exceptions import BotoCoreError, ClientError

# What a bucket, or a folder of another machine, raises when it does not answer. That a file is not there is one of
# them (FileNotFoundError): whoever asks for that catches it first.
STORAGE_TROUBLE = (OSError, BotoCoreError, ClientError)
