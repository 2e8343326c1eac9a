namespace Helpline.Desk;

/// <summary>Where the inbox lives. Holds no secret.</summary>
/// <param name="OpenerOrigin">The origin of the bundle as browsers see it.</param>
/// <param name="OpenerPort">The local port that serves the bundle and its JSON, and nothing else.</param>
/// <param name="IsDemo">Every screen says that nobody reads this.</param>
internal sealed record DeskSettings(string OpenerOrigin, int OpenerPort, bool IsDemo);
