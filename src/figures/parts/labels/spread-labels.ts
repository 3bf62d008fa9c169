/** A label that wants to stand at a height. */
export interface Wanted {
  /** Where its middle should be. */
  readonly middle: number;
  readonly height: number;
}

interface Cluster {
  readonly members: number[];
  readonly height: number;
  /** The sum of the tops that its members ask the cluster to have. */
  readonly asked: number;
}

/**
 * The top of a cluster, within the room that there is.
 * @param top the least.
 * @param bottom the greatest bottom.
 */
function topOf(cluster: Cluster, top: number, bottom: number): number {
  return Math.max(top, Math.min(bottom - cluster.height, cluster.asked / cluster.members.length));
}

/**
 * Move labels up and down as little as makes none overlap: those that touch become one block about their mean
 * (pooling of adjacent violators), and no block leaves the room between top and bottom unless all labels
 * together are taller.
 * @param top of the room.
 * @param bottom of the room.
 * @returns the top of each label, in the order given.
 */
export function spread(labels: readonly Wanted[], top: number, bottom: number): number[] {
  const order = labels
    .map((label, index) => ({ label, index }))
    .sort((a, b) => a.label.middle - b.label.middle || a.index - b.index);
  const clusters: Cluster[] = [];
  for (const { label, index } of order) {
    let cluster: Cluster = { members: [index], height: label.height, asked: label.middle - label.height / 2 };
    for (let above = clusters.at(-1); above !== undefined; above = clusters.at(-1)) {
      if (topOf(above, top, bottom) + above.height <= topOf(cluster, top, bottom)) break;
      clusters.pop();
      const shift = above.height * cluster.members.length;
      cluster = {
        members: [...above.members, ...cluster.members],
        height: above.height + cluster.height,
        asked: above.asked + cluster.asked - shift,
      };
    }
    clusters.push(cluster);
  }
  const tops: number[] = labels.map(() => top);
  for (const cluster of clusters) {
    let y = topOf(cluster, top, bottom);
    for (const index of cluster.members) {
      tops[index] = y;
      y += labels[index]?.height ?? 0;
    }
  }
  return tops;
}
