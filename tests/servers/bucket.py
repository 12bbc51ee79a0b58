"""A server that speaks S3, with one bucket: `bucket` is where recordings and pictures lie for one test, and
`bucket_away` a bucket that does not answer."""

import logging
import uuid

import pytest

from plnsite.storage import media_storage

REGION = "eu-central-1"


@pytest.fixture(scope="session")
def object_store():
    """The server's address. What it says of each request is of no interest."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(object_store, settings, monkeypatch):
    """A new bucket, as boto3 has it; the product's storage is in it."""
    import boto3

    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "for-tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "for-tests")
    name = f"media-{uuid.uuid4().hex[:8]}"
    made = boto3.resource("s3", endpoint_url=object_store, region_name=REGION).Bucket(name)
    made.create(CreateBucketConfiguration={"LocationConstraint": REGION})
    settings.STORAGES = settings.STORAGES | {"default": media_storage(name, object_store, REGION)}
    return made


@pytest.fixture
def bucket_away(settings, monkeypatch):
    """The product's storage is at an address where nothing listens."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "for-tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "for-tests")
    settings.STORAGES = settings.STORAGES | {"default": media_storage("away", "http://127.0.0.1:9", REGION)}
