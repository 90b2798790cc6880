// Loaded before a service: when the program that started it is gone, however it went, the service ends in order.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
