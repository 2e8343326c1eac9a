using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Talks;

/// <summary>The talk side's model: talks, and the photos of unfinished tips. Used to migrate and to check the schema; turns use plain SQL.</summary>
internal sealed class TalksContext(DbContextOptions<TalksContext> options) : DbContext(options)
{
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var row = modelBuilder.Entity<SessionRow>().ToTable("sessions");
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        row.Property(r => r.Epoch).HasColumnName("epoch");
        row.Property(r => r.Sealed).HasColumnName("sealed");
        var draft = modelBuilder.Entity<DraftRow>().ToTable("drafts");
        draft.HasKey(d => d.Id);
        draft.Property(d => d.Id).HasColumnName("id").ValueGeneratedNever();
        draft.Property(d => d.Epoch).HasColumnName("epoch");
        draft.Property(d => d.Sealed).HasColumnName("sealed");
    }
}
