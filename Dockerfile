# One image for web, live stream, worker and beat: docker-compose.yml gives each its command.

FROM python:3.13-slim AS packages
WORKDIR /build
COPY requirements.txt .
RUN python -m venv /opt/plnsite \
 && /opt/plnsite/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.13-slim
ENV PATH=/opt/plnsite/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    STATIC_ROOT=/srv/plnsite/static \
    MEDIA_ROOT=/srv/plnsite/media
RUN useradd --system --uid 10001 --home-dir /srv/plnsite --create-home plnsite \
 && install -d -o plnsite /srv/plnsite/media
COPY --from=packages /opt/plnsite /opt/plnsite
WORKDIR /app
COPY . .
# Collecting needs no servers and no secret: these stand in for the real ones and stay out of the image.
RUN SECRET_KEY=only-while-the-image-is-built-not-afterwards DATABASE_URL=postgres://nobody@/nothing \
    REDIS_URL=redis://nowhere python manage.py collectstatic --no-input --verbosity 0
USER plnsite
EXPOSE 8000
CMD ["gunicorn", "plnsite.wsgi", "--bind", "0.0.0.0:8000"]
