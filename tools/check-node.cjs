// Runs before every script, under whatever Node there is, so it is written for old ones.
var needed = [22, 12];
var own = process.versions.node.split('.').map(Number);
if (own[0] < needed[0] || (own[0] === needed[0] && own[1] < needed[1])) {
  console.error(
    'This needs Node ' +
      needed.join('.') +
      ' or newer, and this is ' +
      process.versions.node +
      '.\n' +
      'The course brings its own: run "npm ci" first, without --ignore-scripts, and start it through npm.',
  );
  process.exit(1);
}
