"""Where recordings and pictures lie: a folder of this machine, or a bucket that every machine reaches."""

_SECONDS_TO_CONNECT = 3
_SECONDS_TO_ANSWER = 10


def media_storage(bucket: str, endpoint: str = "", region: str = "") -> dict:
    """Django's description of the storage: the folder MEDIA_ROOT without a `bucket`, else that bucket.

    `endpoint` is the address of what speaks S3, Amazon's own when it is empty. The keys are those that botocore
    finds: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or what the machine was given. Nothing in the bucket is
    public: all of it is shown by pages that ask first who looks.
    """
    if not bucket:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    from botocore.config import Config

    client = Config(
        connect_timeout=_SECONDS_TO_CONNECT,
        read_timeout=_SECONDS_TO_ANSWER,
        retries={"total_max_attempts": 2, "mode": "standard"},
        # Most of what speaks S3, but Amazon's own, does not know the checksums that newer clients send.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    options = {
        "bucket_name": bucket,
        "endpoint_url": endpoint or None,
        "region_name": region or None,
        "client_config": client,
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
