"""Where everything stands in the picture of one person's network: around the middle, or along a stem."""

from networks.netmap.picture.places import TALL, WIDE, Frame, Layout
from networks.netmap.picture.radial import lay_out_radially
from networks.netmap.picture.sectors import BY_KIND, divide
from networks.netmap.picture.stem import lay_out_along_stem
from networks.netmap.shapes import Map

__all__ = ["TALL", "WIDE", "Layout", "lay_out"]


def lay_out(netmap: Map, frame: Frame = WIDE, by: str = BY_KIND) -> Layout:
    """Give every tie (also ended ones) and every gap of `netmap` a place in `frame`.

    Pure and repeatable: the same map gives the same layout, and no two boxes of it overlap.
    """
    sectors = divide(netmap, by)
    measure = frame.measure(len(netmap.ties) + len(netmap.gaps))
    arrange = lay_out_radially if frame.ratio else lay_out_along_stem
    return arrange(sectors, frame, measure)
