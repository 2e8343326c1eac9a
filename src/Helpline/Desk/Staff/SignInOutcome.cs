namespace Helpline.Desk.Staff;

/// <summary>What became of a sign-in: a bearer, or a wait, or neither when name and password did not fit.</summary>
internal sealed record SignInOutcome(Token? Bearer, TimeSpan? Wait);
