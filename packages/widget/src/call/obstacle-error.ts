import type { Obstacle } from "./call-state.ts";

/** Thrown by whoever finds out that a call cannot be, with what stands in its way. */
export class ObstacleError extends Error {
  override readonly name = "ObstacleError";
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}
