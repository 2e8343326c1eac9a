using Microsoft.AspNetCore.Routing.Matching;

namespace Helpline.Desk;

/// <summary>
/// Keeps the two origins apart by the local port, which a request cannot claim: the opener's port shows nothing but the
/// desk, every other port shows all but the desk.
/// </summary>
internal sealed class OpenerPortPolicy(DeskSettings settings) : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>Late: methods and content types have had their say.</summary>
    public override int Order => 1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var onOpener = httpContext.Connection.LocalPort == settings.OpenerPort;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && HasMark(candidates[i].Endpoint) != onOpener)
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool HasMark(Endpoint endpoint) => endpoint.Metadata.GetMetadata<OpenerOnly>() is not null;
}
